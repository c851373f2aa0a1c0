// A filter: rows of CSV in, one line out, a partial roll-up of them. Any engine that runs a program on a part
// of its rows can run this one, and `chitieu_merge` makes the whole of the lines.
//
//     split -l 1000000 … | chitieu_partial --heading commune,indicator,target,actual --by … > part-1
//
// Exit status: as of province_roll_up.

#include "roll_up_options.hpp"

#include <chitieu/columns/csv_roll_up.hpp>
#include <chitieu/columns/detail/crc64.hpp>
#include <chitieu/columns/partial_text.hpp>
#include <chitieu/read/csv.hpp>
#include <chitieu/write/output_file.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <iostream>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace {

constexpr std::string_view usage =
    "usage: chitieu_partial --by COLUMNS --target COLUMN --actual COLUMN\n"
    "                       --direction higher|lower|within | --direction-column COLUMN [more] [FILE|-]\n"
    "  --heading NAMES    the columns' names, where the first row is none of them\n"
    "  --source NAME      what tells these rows from others, so that they are not added twice (default: "
    "their\n"
    "                     check value and size)\n";

struct Options {
    chitieu::RollUpColumns columns{};
    chitieu::Language language = chitieu::Language::vietnamese;
    std::string heading{};
    std::string source{};
    std::string file = "-";
    bool is_help = false;
    bool is_valid = true;
};

Options parse_options(int count, char** words) {
    Options options;
    OutputOptions output;
    for (int at = 1; at < count; ++at) {
        const std::string_view word = words[at];
        const std::string_view value = at + 1 < count ? words[at + 1] : "";
        if (word == "--help" || word == "-h") {
            options.is_help = true;
        } else if (word == "-" || !word.starts_with('-')) {
            options.file = word;
        } else if (word == "--heading") {
            options.heading = std::string(value) + '\n';
            ++at;
        } else if (word == "--source") {
            options.source = value;
            ++at;
        } else if (take_column_option(options.columns, word, value) ||
                   (word == "--language" && take_output_option(output, word, value))) {
            options.language = output.language;
            ++at;
        } else {
            options.is_valid = false;
        }
    }
    return options;
}

/// What was read so far.
struct Content {
    chitieu::detail::Crc64 check{};
    std::uint64_t size = 0;
};

/// A heading, and the bytes of a file behind it, which are looked at on their way.
class CheckedFile {
public:
    CheckedFile(std::string_view heading, std::FILE* file, Content& content)
        : heading_(heading), file_(file), content_(&content) {}

    std::ptrdiff_t read(char* to, std::size_t most) {
        if (const std::ptrdiff_t size = heading_.read(to, most); size != 0) return size;
        const std::ptrdiff_t size = file_.read(to, most);
        if (size > 0) {
            content_->check.add({to, static_cast<std::size_t>(size)});
            content_->size += static_cast<std::uint64_t>(size);
        }
        return size;
    }

private:
    chitieu::TextBytes heading_;
    chitieu::FileBytes file_;
    Content* content_;
};

}  // namespace

int main(int count, char** words) {
    const Options options = parse_options(count, words);
    if (options.is_help || !options.is_valid) {
        (options.is_help ? std::cout : std::cerr) << usage << column_usage;
        return options.is_help ? 0 : no_result;
    }
    let_closed_pipes_be_errors();
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    const std::unique_ptr<std::FILE, Close> opened(
        options.file == "-" ? nullptr : std::fopen(options.file.c_str(), "rb"));
    if (options.file != "-" && !opened)
        return fail({chitieu::ErrorCode::file_unreadable, {}, options.file}, options.language);

    Content content;
    auto rolled_up = chitieu::roll_up_csv(
        CheckedFile(options.heading, opened ? opened.get() : stdin, content), options.columns);
    if (!rolled_up) return fail(rolled_up.error(), options.language, options.file);
    if (!options.heading.empty()) {  // which is no line of the input
        for (chitieu::CsvError& error : rolled_up->errors) --error.place.line;
    }
    rolled_up->sources = {!options.source.empty() ? options.source
                                                  : chitieu::detail::hexadecimal(content.check.value()) +
                                                        "-" + std::to_string(content.size)};
    chitieu::OutputFile out("-");
    out.stream() << partial_text(*rolled_up) << '\n';
    if (!out.commit()) return fail(out.error(), options.language);
    return tell_errors(rolled_up->errors, rolled_up->error_count + rolled_up->doubtful_count, options.file,
                       options.language);
}
