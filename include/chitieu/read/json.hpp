// SPDX-License-Identifier: BSL-1.0
//
// What `write_json` wrote, read back as it was: records, annexes and reports with comparisons and findings.
// The schema stands in read/json_schema.hpp. Needs RapidJSON (Debian: rapidjson-dev).
//
//     const auto read = read_json(text);
//     if (!read) std::cerr << describe(read.error(), Language::english);
//     for (const auto& [record, comparison] : compare(read->records)) …
//     for (const JsonError& error : read->errors) …      // what could not be read, and where
#pragma once

#include <chitieu/audit/finding.hpp>
#include <chitieu/compare/comparison.hpp>
#include <chitieu/domain/annex.hpp>
#include <chitieu/domain/indicator_record.hpp>
#include <chitieu/domain/report.hpp>
#include <chitieu/read/detail/json_member_reader.hpp>
#include <chitieu/read/detail/json_members.hpp>
#include <chitieu/read/detail/json_node.hpp>
#include <chitieu/read/detail/json_parser.hpp>
#include <chitieu/read/json_schema.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/text/sentence.hpp>
#include <chitieu/text/spaces.hpp>
#include <chitieu/text/utf8.hpp>
#include <chitieu/unit/standard_units.hpp>

#include <tl/expected.hpp>

#include <cstddef>
#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chitieu {

/// What is not said in the file.
struct JsonOptions {
    UnitList units = standard_units;  ///< that units may be named from
    std::size_t most_errors = 100;    ///< how many are kept; all are counted
};

/// What was read, each part empty where the file has none. All views look into the texts that it owns: it can
/// be moved and not copied, and its parts must not outlive it.
struct JsonData {
    std::vector<IndicatorRecord> records{};                         ///< one a line of figures
    std::vector<std::optional<Comparison<>>> record_comparisons{};  ///< of each record
    Report report{};                                                ///< with the annex
    std::vector<std::optional<Comparison<>>> comparisons{};         ///< of each row of the annex
    std::vector<Finding> findings{};  ///< as the file has them: nothing is audited anew

    std::vector<JsonError> errors{};  ///< what was left out, with its place
    std::size_t error_count = 0;      ///< of all, kept or not
    std::size_t rejected = 0;         ///< records, rows and findings that were left out because of an error

    std::vector<char> text{};          ///< what the views look into
    std::list<RuleWords> own_rules{};  ///< what findings of rules of one's own look into
};

/// What is wrong and where, in one line: "line 3, column 7: … (rows[2].target.value)".
inline std::string describe(const JsonError& error, Language language) {
    constexpr std::size_t path_columns = 80;
    std::string result = describe(Error{error.code, error.place, error.text}, language);
    if (!error.path.empty()) result += " (" + printable(error.path, path_columns) + ')';
    return result;
}

namespace detail {

/// Takes the members of the outermost object.
class JsonReader {
public:
    JsonReader(JsonData& data, std::string_view text, const JsonOptions& options)
        : data_(&data), context_(text, options.units, options.most_errors) {}

    void member(const JsonNodes& nodes) {
        const JsonNode& node = nodes.front();
        const std::string_view name = node.name;
        if (!begin(name, node.offset)) return;
        context_.enter(name);
        if (name == "schema") {
            const bool is_known = node.kind == JsonNode::Kind::text && node.text == json_schema_name;
            if (!is_known) stop(ErrorCode::version_unknown, node.offset, node.text);
            has_schema_ = true;
        } else if (name == "document" && node.kind != JsonNode::Kind::null) {
            JsonMemberReader members(context_, nodes, 0);
            json_members(members, data_->report.data);
        } else if (name == "annex" && node.kind != JsonNode::Kind::null) {
            read_annex_of(nodes);
        } else if (list_of(name) != List::other && node.kind != JsonNode::Kind::null) {
            context_.fail(ErrorCode::member_unexpected, node.offset, node.text);
        }
        context_.leave();
    }

    void begin_list(std::string_view name, std::size_t offset) {
        list_ = List::other;
        list_name_ = name;
        index_ = 0;
        if (!begin(name, offset)) return;
        list_ = list_of(name);
        if (list_ != List::other || (name != "schema" && name != "document" && name != "annex")) return;
        context_.enter(name);
        context_.fail(ErrorCode::member_unexpected, offset, "[…]");
        context_.leave();
    }
    void element(const JsonNodes& nodes) {
        if (list_ != List::other && !fatal_) {
            context_.enter(list_name_);
            context_.enter(index_);
            JsonMemberReader members(context_, nodes, 0);
            take(members, nodes);
            context_.leave();
            context_.leave();
        }
        ++index_;
    }
    void end_list() {
        list_ = List::other;
        list_name_ = {};
    }

    /// Puts together what was read; or says why it is not to be.
    std::optional<JsonError> finish(const JsonFailure& failure) {
        if (failure.code != ErrorCode::none) {
            if (!list_name_.empty()) {
                context_.enter(list_name_);
                context_.enter(index_);
            }
            return context_.error(failure.code, failure.offset, failure.text);
        }
        if (fatal_) return fatal_;
        if (!has_schema_) return context_.error(ErrorCode::member_missing, 0, "schema");
        if (annex_) {
            annex_->rows = std::move(rows_);
            annex_->errors = std::move(annex_errors_);
            data_->report.annex = std::move(annex_);
        } else if (!rows_.empty() || !annex_errors_.empty()) {
            context_.fail(ErrorCode::member_missing, 0, "annex");
            data_->rejected += rows_.size();
            data_->comparisons.clear();
            places_of_rows_.assign(places_of_rows_.size(), no_part);
        }
        check_references();
        data_->errors = std::move(context_.errors());
        data_->error_count = context_.error_count();
        data_->own_rules = std::move(context_.own_rules);
        return std::nullopt;
    }

private:
    enum class List : std::uint8_t {
        other,
        records,
        sections,
        paragraphs,
        sentences,
        references,
        notes,
        rows,
        findings,
        errors,
    };
    static List list_of(std::string_view name) noexcept {
        constexpr std::string_view names[] = {"records", "sections", "paragraphs", "sentences", "references",
                                              "notes",   "rows",     "findings",   "errors"};
        for (std::size_t at = 0; at < sizeof(names) / sizeof(names[0]); ++at) {
            if (names[at] == name) return static_cast<List>(at + 1);
        }
        return List::other;
    }

    /// Of members of one name only the first counts.
    bool begin(std::string_view name, std::size_t offset) {
        const bool is_ours =
            name == "schema" || name == "document" || name == "annex" || list_of(name) != List::other;
        if (!is_ours || fatal_) return false;
        for (const std::string_view before : names_) {
            if (before != name) continue;
            context_.fail(ErrorCode::member_repeated, offset, name);
            return false;
        }
        names_.push_back(name);
        return true;
    }
    void stop(ErrorCode code, std::size_t offset, std::string_view text) {
        fatal_ = context_.error(code, offset, text);
    }

    void read_annex_of(const JsonNodes& nodes) {
        JsonMemberReader members(context_, nodes, 0);
        const auto direction = members.needed<Direction>("assumed_direction");
        if (!direction) return;
        annex_.emplace(*direction);
        members.place(annex_->place);
        members("period", annex_->period);
        members("next_period", annex_->next_period);
        std::optional<bool> has_plans;
        members("has_plans", has_plans);
        annex_->has_plans = has_plans.value_or(true);
    }

    void take(JsonMemberReader& members, const JsonNodes& nodes) {
        switch (list_) {
            case List::records: {
                IndicatorRecord record{Indicator<>({}, {}, AnyUnit(), Direction::keep_within)};
                json_members(members, record);
                std::optional<Comparison<>> comparison = comparison_of(members, nodes);
                if (!is_taken(members)) return;
                data_->records.push_back(std::move(record));
                data_->record_comparisons.push_back(comparison);
                return;
            }
            case List::rows: {
                AnnexRow row{.indicator = Indicator<>({}, {}, AnyUnit(), Direction::keep_within)};
                json_members(members, row);
                std::optional<Comparison<>> comparison = comparison_of(members, nodes);
                const bool is_row = is_taken(members);
                places_of_rows_.push_back(is_row ? rows_.size() : no_part);
                if (!is_row) return;
                rows_.push_back(std::move(row));
                data_->comparisons.push_back(comparison);
                return;
            }
            case List::findings: {
                Finding finding{.rule = Rule::own};
                json_members(members, finding);
                if (is_taken(members)) data_->findings.push_back(std::move(finding));
                return;
            }
            case List::errors: {
                std::string_view of;
                Error error;
                members("of", of);
                json_members(members, error);
                if (!members.is_whole()) return;
                (of == "annex" ? annex_errors_ : data_->report.errors).push_back(error);
                return;
            }
            case List::sections:
                return take_piece(members, data_->report.sections);
            case List::paragraphs:
                return take_piece(members, data_->report.paragraphs);
            case List::sentences:
                return take_piece(members, data_->report.sentences);
            case List::references:
                return take_piece(members, data_->report.references);
            case List::notes:
                return take_piece(members, data_->report.notes);
            case List::other:
                return;
        }
    }
    bool is_taken(const JsonMemberReader& members) {
        data_->rejected += members.is_whole() ? 0U : 1U;
        return members.is_whole();
    }
    std::optional<Comparison<>> comparison_of(JsonMemberReader& members, const JsonNodes& nodes) {
        std::optional<Comparison<>> comparison;
        const JsonNode* const node = members.find("comparison");
        if (node == nullptr || node->kind == JsonNode::Kind::null) return comparison;
        context_.enter("comparison");
        JsonMemberReader reader(context_, nodes, static_cast<std::size_t>(node - nodes.data()));
        reader.read_comparison(comparison);
        context_.leave();
        if (!reader.is_whole()) members.spoil();
        return comparison;
    }

    template <class Piece>
    void take_piece(JsonMemberReader& members, std::vector<Piece>& pieces) {
        json_members(members, pieces.emplace_back());
        has_broken_text_ = has_broken_text_ || !members.is_whole();
    }

    /// Pieces of the text refer to each other: where one is not whole, or refers to none that is there, the
    /// text is left out. A finding of a row that is left out is of no row.
    void check_references() {
        Report& report = data_->report;
        const std::size_t paragraphs = report.paragraphs.size();
        const std::size_t sentences = report.sentences.size();
        const std::size_t notes = report.notes.size();
        for (std::size_t at = 0; at < paragraphs; ++at) {
            check_index("paragraphs", at, report.paragraphs[at].section, report.sections.size());
            check_index("paragraphs", at, report.paragraphs[at].note, notes);
        }
        for (std::size_t at = 0; at < sentences; ++at) {
            const Sentence& sentence = report.sentences[at];
            if (!check("sentences", at, sentence.paragraph, paragraphs)) continue;
            check("sentences", at, sentence.end, report.paragraphs[sentence.paragraph].text.size() + 1);
            check("sentences", at, sentence.begin, sentence.end + 1);
        }
        for (std::size_t at = 0; at < report.references.size(); ++at) {
            const NoteReference& reference = report.references[at];
            check_index("references", at, reference.sentence, sentences);
            check_index("references", at, reference.note, notes);
            if (!check("references", at, reference.paragraph, paragraphs)) continue;
            check("references", at, reference.offset, report.paragraphs[reference.paragraph].text.size() + 1);
        }
        for (std::size_t at = 0; at < notes; ++at) {
            for (const std::size_t paragraph : report.notes[at].paragraphs)
                check("notes", at, paragraph, paragraphs);
            for (const std::size_t reference : report.notes[at].references)
                check("notes", at, reference, report.references.size());
        }
        if (has_broken_text_) {
            report.sections.clear();
            report.paragraphs.clear();
            report.sentences.clear();
            report.references.clear();
            report.notes.clear();
        }
        for (std::size_t at = 0; at < data_->findings.size(); ++at) {
            std::size_t& row = data_->findings[at].row;
            if (row == no_part) continue;
            if (row >= places_of_rows_.size()) {
                note_reference("findings", at, row);
                row = no_part;
            } else {
                row = places_of_rows_[row];
            }
        }
    }
    void check_index(std::string_view list, std::size_t at, std::size_t index, std::size_t count) {
        if (index != no_part) check(list, at, index, count);
    }
    bool check(std::string_view list, std::size_t at, std::size_t index, std::size_t count) {
        if (index < count) return true;
        has_broken_text_ = true;
        note_reference(list, at, index);
        return false;
    }
    void note_reference(std::string_view list, std::size_t at, std::size_t index) {
        context_.enter(list);
        context_.enter(at);
        context_.fail(ErrorCode::reference_unknown, JsonContext::nowhere, std::to_string(index));
        context_.leave();
        context_.leave();
    }

    JsonData* data_;
    JsonContext context_;
    std::vector<std::string_view> names_{};  // of outermost members that were read
    std::optional<JsonError> fatal_{};
    bool has_schema_ = false;
    bool has_broken_text_ = false;
    List list_ = List::other;
    std::string_view list_name_{};
    std::size_t index_ = 0;
    std::optional<Annex> annex_{};
    std::vector<AnnexRow> rows_{};
    std::vector<Error> annex_errors_{};
    std::vector<std::size_t> places_of_rows_{};  // where a row of the file is among those that were read
};

}  // namespace detail

/// Reads JSON of the schema of read/json_schema.hpp, its members in any order; further ones are passed over.
/// Figures keep their digits, as strings and as JSON numbers alike: nothing goes through a double.
///
/// A record, a row or a finding with a member that cannot be read is left out, with an error that says the
/// line, the column and the path; the rest is still read. So it is with the text of a report as a whole,
/// whose pieces refer to each other. Of two members of one name in an object neither counts; of the
/// outermost, the first does.
///
/// Fails with `file_empty`, `encoding_unknown` (UTF-16), `file_binary` (a NUL), `json_malformed`,
/// `json_too_deep` (64), `number_too_long` (a number beyond what RapidJSON takes, 1e400), `version_unknown`
/// where it has another schema, and `member_missing` or `member_unexpected` where it has none, or is no
/// object. Needs the memory of the text once more, of one element, and of what is read. Linear, times the
/// logarithm of an object's members.
inline tl::expected<JsonData, JsonError> read_json(std::string_view text, const JsonOptions& options = {}) {
    const auto refused = [](JsonError error) { return tl::unexpected<JsonError>(std::move(error)); };
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    if (begins_as_utf16(text)) {
        return refused({ErrorCode::encoding_unknown, {1, 1}, {}, std::string(utf16_name)});
    }
    if (trim(text).empty()) return refused({ErrorCode::file_empty, {}, {}, {}});
    if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos)
        return refused({ErrorCode::file_binary, detail::PlaceCounter(text, {1, 1})(nul), {}, {}});
    JsonData data;
    data.text.reserve(text.size() + 1);
    data.text.assign(text.begin(), text.end());
    data.text.push_back('\0');
    detail::JsonReader reader(data, text, options);
    const detail::JsonFailure failure = detail::parse_json(data.text.data(), text, reader);
    if (std::optional<JsonError> error = reader.finish(failure)) return refused(*std::move(error));
    return data;
}

}  // namespace chitieu
