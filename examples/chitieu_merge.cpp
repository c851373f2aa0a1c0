// A filter: lines of `chitieu_partial` in, in any order, and what one machine would have made of all rows
// out: as another partial line, or as the result. A line that comes twice is added once; one that was cut or
// altered is refused.
//
//     cat part-* | chitieu_merge --format csv
//
// Exit status: 0 when all was merged and written; 2 when there is no result.

#include "roll_up_options.hpp"

#include <chitieu/columns/partial_text.hpp>
#include <chitieu/columns/rolled_up_rows.hpp>
#include <chitieu/read/file.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/result.hpp>
#include <chitieu/write/output_file.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <istream>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

constexpr std::string_view usage =
    "usage: chitieu_merge [--format partial|text|csv|json] [more] [FILE...|-]\n"
    "  --format           partial (default): one line, to be merged again; or the result\n";

struct Options {
    OutputOptions output{.format = "partial"};
    std::vector<std::string> files{};
    bool is_help = false;
    bool is_valid = true;
};

Options parse_options(int count, char** words) {
    Options options;
    for (int at = 1; at < count; ++at) {
        const std::string_view word = words[at];
        if (word == "--help" || word == "-h") {
            options.is_help = true;
        } else if (word == "-" || !word.starts_with('-')) {
            options.files.emplace_back(word);
        } else if (at + 1 < count && take_output_option(options.output, word, words[at + 1])) {
            ++at;
        } else {
            options.is_valid = false;
        }
    }
    if (options.files.empty()) options.files = {"-"};
    return options;
}

/// Puts lines together.
class Merger {
public:
    explicit Merger(chitieu::Language language) : language_(language) {}

    /// False where a line cannot be added, or not all can be read, which is told.
    bool add(std::istream& in, const std::string& file) {
        std::string line;
        for (std::uint32_t number = 1; std::getline(in, line); ++number) {
            if (line.empty()) continue;
            // By its check value and size: an engine may deliver a line twice.
            constexpr std::size_t up_to_check_value = 34;
            if (!lines_.emplace(line.substr(0, up_to_check_value), line.size()).second) {
                std::cerr << file << ": "
                          << (language_ == chitieu::Language::vietnamese
                                  ? "bỏ qua một tổng hợp nhận hai lần\n"
                                  : "a partial roll-up that came twice is added once\n");
                continue;
            }
            auto partial = chitieu::parse_partial(line);
            const auto added =
                partial ? merge(*std::move(partial)) : tl::unexpected<chitieu::Error>(partial.error());
            if (!added) {
                fail({added.error().code, {number, 1}, added.error().text}, language_, file);
                return false;
            }
        }
        if (!in.bad() && (file != "-" || std::ferror(stdin) == 0)) return true;
        fail({chitieu::ErrorCode::file_unreadable, {}, file}, language_);
        return false;
    }
    const std::optional<chitieu::RolledUpRows<>>& merged() const noexcept { return merged_; }

private:
    chitieu::Result<void> merge(chitieu::RolledUpRows<>&& partial) {
        if (!merged_) {
            merged_ = std::move(partial);
            return {};
        }
        last_ = std::move(partial);  // the error names a source of it
        return merged_->merge(*last_);
    }

    chitieu::Language language_;
    std::set<std::pair<std::string, std::size_t>> lines_{};
    std::optional<chitieu::RolledUpRows<>> merged_{};
    std::optional<chitieu::RolledUpRows<>> last_{};
};

}  // namespace

int main(int count, char** words) {
    const Options options = parse_options(count, words);
    if (options.is_help || !options.is_valid) {
        (options.is_help ? std::cout : std::cerr) << usage << output_usage;
        return options.is_help ? 0 : no_result;
    }
    let_closed_pipes_be_errors();
    const chitieu::Language language = options.output.language;
    Merger merger(language);
    for (const std::string& file : options.files) {
        std::ifstream opened;
        if (file != "-") opened.open(file, std::ios::binary);
        if (file != "-" && !opened) return fail({chitieu::ErrorCode::file_unreadable, {}, file}, language);
        if (!merger.add(file == "-" ? std::cin : opened, file)) return no_result;
    }
    if (!merger.merged()) return fail({chitieu::ErrorCode::file_empty, {}, {}}, language);
    chitieu::OutputFile out(options.output.file);
    write_rolled_up(out.stream(), *merger.merged(), options.output);
    return out.commit() ? 0 : fail(out.error(), language);
}
