# What doxygen reads of a header: its lines, with the comments that the library leaves to its reader.
#
# - A comment stands for its paragraph: for all declarations behind it until a blank line. Doxygen gives it to the first
#   only, so the others get a copy.
# - The text at the head of a header is that of its page.
# - What has the same meaning wherever it stands has it below, in `conventions`, once.
# - A unit of the catalogue is one line of data: it is put into words, with its symbol and what else it is read as.
# - What is public "for the library" is not shown.
#
# No line is added or taken away, so that warnings name the lines of the header.

function convention(pattern, meaning) { patterns[++conventions] = pattern; meanings[conventions] = meaning }

BEGIN {
    convention("operator(==|<=>)\\(.*= default;", "Member by member.")
    convention("^ *[A-Z][A-Za-z]*\\([A-Z][A-Za-z]*&&( other)?\\)", "Moved, never copied: others look into it.")
    convention("operator=\\([A-Z][A-Za-z]*&&( other)?\\)", "Moved, never copied: others look into it.")
    convention("(begin|end|size|empty|operator\\[\\])\\([a-z:_ ]*\\) (const )?(noexcept )?\\{", "As of every container.")
    convention("^template <.*[ .]cannot_", "Refused while compiling: a type in `because` says why.")
    convention("\\) ?-> ?[A-Z][A-Za-z]*<.*>;$", "Deduced from what it is made of.")
    convention("using (iterator|const_iterator|value_type) =", "As of every container.")
    convention("using figure_type =", "What its figures are: a number, or a quantity in a unit.")
    convention("using number_type =", "What the number of a figure is: a Decimal, a double, a whole number.")
    convention("using (unit_type|figure_unit) =", "The unit of its figures, as a type.")
    convention("using indicator_type =", "Whose figures they are, as a type.")
    convention("using code_type =", "The code, as a type: see `code_t`.")
    convention("using target_type =", "What the plan is held in.")
    convention("using key_type =", "What groups are told apart by.")
    convention("using part_type =", "What one record adds to the whole.")
    convention("AnyUnit any\\(\\) noexcept", "The unit as one that is known while the program runs.")
    convention("static constexpr std::string_view name = \"", "What `without_named` knows the rule by.")
    convention("^ *template <class Sink>$", "Hands each thing that it finds to the sink.")
    convention("^ *Place place\\{\\};", "Where it stands: line and column, from 1.")
    convention("^ *ClaimWords words\\{\\};", "How the text says it, and where.")
    convention("^ *IatiRest rest\\{\\};", "What the standard does not name, or not there: kept, and written again.")
    convention("^ *ReadAt at\\{\\};", "Where it was read.")
}

function indent_of(text) { match(text, /^ */); return RLENGTH }

# The line with a comment before what it declares.
function commented(text, comment,   margin) {
    margin = substr(text, 1, indent_of(text))
    gsub(/\*\//, "", comment)
    return margin "/** " comment " */ " substr(text, length(margin) + 1)
}

# inline constexpr struct Metre : DescribedUnit<Metre> { … describe_measure("m"sv, {"m"sv, "m"sv}, …, "mét|met"sv …); } metre{};
function unit_in_words(text,   type, value, parts, count, words, comment, difference) {
    match(text, /struct [A-Za-z]+/); type = substr(text, RSTART + 7, RLENGTH - 7)
    match(text, /\} [a-z_]+\{\};$/); value = substr(text, RSTART + 2, RLENGTH - 5)
    if (match(text, /using difference_unit = [A-Za-z]+;/))
        difference = "/** What two such shares differ in. */ " substr(text, RSTART, RLENGTH) " "
    count = split(text, parts, "\"")
    words = count > 8 ? parts[8] : ""
    gsub(/\|/, ", ", words)
    gsub(/[<@]/, "\\\\&", words)
    comment = parts[4] (parts[6] == parts[4] ? "" : " (English: " parts[6] ")") ", by UCUM `" parts[2] "`"
    if (words != "") comment = comment "; also read: " words
    return "/** " comment " */ struct " type " : StaticUnitBase { " difference \
        "/** Its line of the catalogue. */ static constexpr UnitInfo info; }; " \
        "/** `" type "` as a value, to write behind a number. */ inline constexpr " type " " value "{};"
}

NR == 2 && /^\/\/$/ { print "/// \\file"; in_head = 1; next }
in_head && /^\/\// { sub(/^\/\//, "///"); print; next }
{ in_head = 0 }
# What a declaration declares, as far as one line tells: operators are all the same, and so are constants.
function name_of(text) {
    if (text ~ /operator/) return "operator"
    if (text ~ /^ *template/) return "template"
    if (text ~ /^ *(inline constexpr|std::string_view) [^(]*( = |\{\};)/) return "constant"
    if (match(text, /[A-Za-z_]+\(/)) return substr(text, RSTART, RLENGTH)
    return text
}
function is_alike(text,   name) { name = name_of(text); return name == last_name || name == "template" }

/^ *\/\/\/( |$)/ {
    if (!in_comment || indent_of($0) != level) { comment = ""; level = indent_of($0) }
    in_comment = is_open = 1
    is_blank = is_next = 0
    text = $0; sub(/^ *\/\/\/ ?/, "", text)
    comment = comment text " "
    print; next
}
/^ *\/\/ For the library\. Public only/ { sub(/\/\//, "private: //"); print; next }
{ was_in_comment = in_comment; in_comment = 0 }
/^$/ { is_blank = 1; print; next }
/R"[a-z]*\(/ { is_open = 0 }
/^inline constexpr struct [A-Za-z]+ : DescribedUnit</ { print unit_in_words($0); next }
{
    here = indent_of($0)
    if (here < level || (here == level && is_blank)) is_open = 0
    is_blank = 0
    if (/^ *(class|struct) [A-Za-z]*Iterator \{/) in_iterator = here + 4
    else if (here < in_iterator && !/^ *(public|private):/) in_iterator = 0

    line = $0
    if (begins && !was_in_comment && !/^ *(\/\/|\}|public:|private:|#)/ && !/\/\/\/</) {
        if (is_open && here == level && is_next && is_alike($0)) line = commented($0, comment)
        else if (!is_open || here != level || is_next) {
            for (at = 1; at <= conventions; ++at) if ($0 ~ patterns[at]) { line = commented($0, meanings[at]); break }
            if (line == $0 && in_iterator && here == in_iterator) line = commented($0, "As of every iterator.")
        }
    }
    if (here == level && !/^ *(\}|template|requires)/) last_name = name_of($0)
    bare = $0; sub(/ *\/\/.*$/, "", bare)
    begins = bare ~ /[;{}:]$/ || bare ~ /^ *$/
    if (is_open && here >= level) is_next = bare ~ /[;}]$/
    print line
}
