// SPDX-License-Identifier: BSL-1.0
//
// The words of running text that say what its figures claim, in Vietnamese (marks kept, lower case) and
// English: one table a sort of words.
//
//     ends_with(words, end, lead_words)    // what leads up to a figure: "vượt", "giảm còn", "mỗi"
#pragma once

#include <chitieu/domain/claim.hpp>
#include <chitieu/read/detail/phrase.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>

namespace chitieu {

namespace detail {

/// What the words directly before a figure make of it.
enum class Lead : std::uint8_t {
    none,
    reaches,      ///< đạt, bằng: a level, or a ratio where a basis follows
    equals,       ///< tương đương: what was said before, in percent
    exceeds,      ///< vượt
    falls_short,  ///< hụt
    rises,        ///< tăng
    falls,        ///< giảm
    becomes,      ///< giảm còn, lên: a level
    from,         ///< từ, giảm từ: the level before
    times,        ///< gấp
    makes_up,     ///< chiếm: a share
    rate,         ///< tỷ lệ, directly before its figure
    worth,        ///< trị giá
    differs,      ///< chênh lệch
    planned,      ///< kế hoạch, (KH: a plan's own figure
    past,         ///< năm 2022 (là), cùng kỳ: a level of that time
};

inline constexpr Phrase<Lead> lead_words[] = {
    {"đạt", Lead::reaches},
    {"đạt được", Lead::reaches},
    {"đạt tỷ lệ", Lead::reaches},
    {"đạt tỉ lệ", Lead::reaches},
    {"đạt mức", Lead::reaches},
    {"bằng", Lead::reaches},
    {"hoàn thành", Lead::reaches},
    {"tương đương", Lead::equals},
    {"tương đương với", Lead::equals},
    {"reached", Lead::reaches},
    {"reaching", Lead::reaches},
    {"achieved", Lead::reaches},
    {"achieving", Lead::reaches},
    {"equal to", Lead::reaches},
    {"equivalent to", Lead::equals},
    {"vượt", Lead::exceeds},
    {"vượt mức", Lead::exceeds},
    {"vượt thêm", Lead::exceeds},
    {"exceeds", Lead::exceeds},
    {"exceeded", Lead::exceeds},
    {"exceeding", Lead::exceeds},
    {"surpassed", Lead::exceeds},
    {"surpassing", Lead::exceeds},
    {"exceeded by", Lead::exceeds},
    {"exceeding by", Lead::exceeds},
    {"hụt", Lead::falls_short},
    {"thiếu", Lead::falls_short},
    {"thiếu hụt", Lead::falls_short},
    {"short by", Lead::falls_short},
    {"tăng", Lead::rises},
    {"tăng thêm", Lead::rises},
    {"cao hơn", Lead::rises},
    {"nhiều hơn", Lead::rises},
    {"lớn hơn", Lead::rises},
    {"mức tăng", Lead::rises},
    {"tương đương tăng", Lead::rises},
    {"tốc độ tăng", Lead::rises},
    {"up", Lead::rises},
    {"up by", Lead::rises},
    {"rose", Lead::rises},
    {"rose by", Lead::rises},
    {"rising by", Lead::rises},
    {"grew", Lead::rises},
    {"grew by", Lead::rises},
    {"increased", Lead::rises},
    {"increased by", Lead::rises},
    {"increasing by", Lead::rises},
    {"an increase of", Lead::rises},
    {"a rise of", Lead::rises},
    {"higher by", Lead::rises},
    {"giảm", Lead::falls},
    {"giảm bớt", Lead::falls},
    {"thấp hơn", Lead::falls},
    {"ít hơn", Lead::falls},
    {"mức giảm", Lead::falls},
    {"tương đương giảm", Lead::falls},
    {"down", Lead::falls},
    {"down by", Lead::falls},
    {"fell", Lead::falls},
    {"fell by", Lead::falls},
    {"falling by", Lead::falls},
    {"dropped by", Lead::falls},
    {"decreased", Lead::falls},
    {"decreased by", Lead::falls},
    {"declined by", Lead::falls},
    {"reduced by", Lead::falls},
    {"a decrease of", Lead::falls},
    {"a fall of", Lead::falls},
    {"lower by", Lead::falls},
    {"còn", Lead::becomes},
    {"chỉ còn", Lead::becomes},
    {"giảm còn", Lead::becomes},
    {"giảm xuống", Lead::becomes},
    {"giảm xuống còn", Lead::becomes},
    {"xuống", Lead::becomes},
    {"xuống còn", Lead::becomes},
    {"lên", Lead::becomes},
    {"lên đến", Lead::becomes},
    {"lên tới", Lead::becomes},
    {"tăng lên", Lead::becomes},
    {"tăng lên đến", Lead::becomes},
    {"nâng lên", Lead::becomes},
    {"to", Lead::becomes},
    {"fell to", Lead::becomes},
    {"rose to", Lead::becomes},
    {"down to", Lead::becomes},
    {"up to", Lead::becomes},
    {"increased to", Lead::becomes},
    {"decreased to", Lead::becomes},
    {"reduced to", Lead::becomes},
    {"từ", Lead::from},
    {"tăng từ", Lead::from},
    {"giảm từ", Lead::from},
    {"from", Lead::from},
    {"gấp", Lead::times},
    {"tăng gấp", Lead::times},
    {"chiếm", Lead::makes_up},
    {"chiếm tỷ lệ", Lead::makes_up},
    {"chiếm tỉ lệ", Lead::makes_up},
    {"chiếm tỷ trọng", Lead::makes_up},
    {"accounting for", Lead::makes_up},
    {"accounted for", Lead::makes_up},
    {"making up", Lead::makes_up},
    {"or", Lead::equals},
    {"representing", Lead::makes_up},
    {"tỷ lệ", Lead::rate},
    {"tỉ lệ", Lead::rate},
    {"với tỷ lệ", Lead::rate},
    {"tỷ lệ đạt", Lead::rate},
    {"tỉ lệ đạt", Lead::rate},
    {"a rate of", Lead::rate},
    {"a share of", Lead::rate},
    {"được giao", Lead::planned},
    {"được phân bổ", Lead::planned},
    {"được bố trí", Lead::planned},
    {"trị giá", Lead::worth},
    {"trị giá mỗi", Lead::worth},
    {"worth", Lead::worth},
    {"chênh lệch", Lead::differs},
    {"chênh", Lead::differs},
    {"chênh lệch giảm", Lead::differs},
    {"a difference of", Lead::differs},
};

/// Words that may stand between a lead and its figure, or before the lead, and change neither.
inline constexpr std::string_view words_that_fill[] = {
    "là",   "được", "ước",  "khoảng", "thêm",  "ở",     "mức",       "chỉ",  "mới",   "tới",  "cũng",
    "đều",  "đã",   "và",   "nhưng",  "song",  "còn",   "ra",        "đồng", "thời",  "dự",   "kiến",
    "thực", "hiện", "vẫn",  "tiếp",   "tục",   "trong", "đó",        "nên",  "tức",   "sẽ",   "bình",
    "quân", "lại",  "cả",   "năm",    "tương", "ứng",   "số",        "tiền", "với",   "or",   "and",
    "but",  "is",   "was",  "were",   "are",   "has",   "have",      "had",  "which", "been", "a",
    "an",   "the",  "that", "by",     "also",  "only",  "estimated", "at",   "about", "it",   "they",
    "this", "nay",  "đến",  "kết",    "quả",   "cơ",    "bản"};

/// Words between a thing and its verb, or at the end of its name, that are of neither.
inline constexpr std::string_view words_behind_subjects[] = {
    "là",      "ước",  "đã",  "được",  "khoảng",  "dự kiến",   "thực hiện",     "với",
    "có",      "cho",  "ra",  "đạt",   "lên",     "còn",       "hiện có",       "hiện nay",
    "duy trì", "toàn", "hết", "trong", "các",     "về",        "tại",           "và",
    "vẫn",     "cũng", "đều", "nhưng", "đến nay", "ước tính",  "ước thực hiện", "dự ước",
    "was",     "is",   "are", "were",  "has",     "of",        "the",           "from",
    "at",      "to",   "and", "but",   "which",   "bình quân", "tiếp tục"};

/// Words between a figure and its verb.
inline constexpr std::string_view words_that_link[] = {"là", "được", "ước", "was",
                                                       "is", "were", "are", "the"};

/// Words of a figure that is of each, and not of all together.
inline constexpr std::string_view words_of_averages[] = {"bình quân", "trung bình", "average"};

/// Words where what is counted ends.
inline constexpr std::string_view words_that_part[] = {"và",  "so",  "với", "để",  "nhằm", "do",  "từ",
                                                       "của", "and", "of",  "for", "with", "from"};

/// Words that can be stripped between a figure and its lead.
inline constexpr std::string_view words_before_figures[] = {
    "là", "được", "thêm", "ở", "mức", "chỉ", "mới", "tới", "số", "ước", "the", "by", "a", "at", "was", "is"};

inline constexpr Phrase<Hedge> hedge_words[] = {
    {"trên", Hedge::more_than},       {"hơn", Hedge::more_than},
    {"over", Hedge::more_than},       {"more than", Hedge::more_than},
    {"above", Hedge::more_than},      {"ít nhất", Hedge::at_least},
    {"tối thiểu", Hedge::at_least},   {"không dưới", Hedge::at_least},
    {"at least", Hedge::at_least},    {"no less than", Hedge::at_least},
    {"dưới", Hedge::less_than},       {"chưa đến", Hedge::less_than},
    {"chưa tới", Hedge::less_than},   {"không đến", Hedge::less_than},
    {"less than", Hedge::less_than},  {"fewer than", Hedge::less_than},
    {"under", Hedge::less_than},      {"below", Hedge::less_than},
    {"không quá", Hedge::at_most},    {"tối đa", Hedge::at_most},
    {"nhiều nhất", Hedge::at_most},   {"at most", Hedge::at_most},
    {"no more than", Hedge::at_most}, {"gần", Hedge::nearly},
    {"nearly", Hedge::nearly},        {"almost", Hedge::nearly},
    {"khoảng", Hedge::about},         {"ước khoảng", Hedge::about},
    {"xấp xỉ", Hedge::about},         {"chừng", Hedge::about},
    {"about", Hedge::about},          {"around", Hedge::about},
    {"approximately", Hedge::about},  {"some", Hedge::about},
    {"roughly", Hedge::about},
};

/// What a figure is held against: the heads of such phrases.
inline constexpr Phrase<BasisKind> basis_heads[] = {
    {"kế hoạch", BasisKind::plan},
    {"kh", BasisKind::plan},
    {"chỉ tiêu", BasisKind::plan},
    {"ct", BasisKind::plan},
    {"mục tiêu", BasisKind::plan},
    {"kịch bản", BasisKind::plan},
    {"kế hoạch vốn", BasisKind::plan},
    {"tổng kế hoạch", BasisKind::plan},
    {"chỉ tiêu kế hoạch", BasisKind::plan},
    {"nghị quyết", BasisKind::resolution},
    {"nq", BasisKind::resolution},
    {"dự toán", BasisKind::budget},
    {"dt", BasisKind::budget},
    {"plan", BasisKind::plan},
    {"planned", BasisKind::plan},
    {"annual plan", BasisKind::plan},
    {"yearly plan", BasisKind::plan},
    {"target", BasisKind::plan},
    {"annual target", BasisKind::plan},
    {"yearly target", BasisKind::plan},
    {"goal", BasisKind::plan},
    {"budget", BasisKind::budget},
    {"annual budget", BasisKind::budget},
    {"budget estimate", BasisKind::budget},
    {"resolution", BasisKind::resolution},
    {"cùng kỳ", BasisKind::same_period},
    {"cùng kì", BasisKind::same_period},
    {"cùng thời kỳ", BasisKind::same_period},
    {"cùng thời điểm", BasisKind::same_period},
    {"ck", BasisKind::same_period},
    {"same period", BasisKind::same_period},
    {"corresponding period", BasisKind::same_period},
    {"a year earlier", BasisKind::same_period},
    {"year on year", BasisKind::same_period},
    {"năm trước", BasisKind::previous_year},
    {"năm ngoái", BasisKind::previous_year},
    {"năm học trước", BasisKind::previous_year},
    {"last year", BasisKind::previous_year},
    {"previous year", BasisKind::previous_year},
    {"year before", BasisKind::previous_year},
    {"niên vụ", BasisKind::other},
    {"đầu năm", BasisKind::other},
    {"cuối năm", BasisKind::other},
    {"đầu kỳ", BasisKind::other},
    {"đầu nhiệm kỳ", BasisKind::other},
    {"tháng trước", BasisKind::other},
    {"quý trước", BasisKind::other},
    {"vụ trước", BasisKind::other},
    {"kỳ trước", BasisKind::other},
    {"giai đoạn trước", BasisKind::other},
    {"công suất", BasisKind::other},
    {"công suất thiết kế", BasisKind::other},
    {"năng lực thiết kế", BasisKind::other},
    {"design capacity", BasisKind::other},
    {"last month", BasisKind::other},
    {"last quarter", BasisKind::other},
    {"baseline", BasisKind::other},
};

/// What a compared year is called: a number follows.
inline constexpr std::string_view words_before_compared_years[] = {"năm", "năm học", "thực hiện năm",
                                                                   "kết quả năm", "ước thực hiện năm"};

/// Words that go on a basis once its head was read.
inline constexpr std::string_view words_of_basis[] = {
    "tỉnh",     "huyện", "xã",       "phường", "thành", "phố",      "thị",  "trung",   "ương",   "tw",
    "hđnd",     "ubnd",  "hội",      "đồng",   "nhân",  "dân",      "giao", "được",    "đề",     "ra",
    "năm",      "cả",    "quý",      "tháng",  "đầu",   "pháp",     "lệnh", "phấn",    "đấu",    "bổ",
    "sung",     "điều",  "chỉnh",    "bộ",     "chính", "phủ",      "thủ",  "tướng",   "đảng",   "đại",
    "khóa",     "khoá",  "nhiệm",    "kỳ",     "sở",    "nhà",      "nước", "vốn",     "cùng",   "trước",
    "ngoái",    "học",   "vụ",       "niên",   "của",   "cấp",      "kế",   "hoạch",   "chỉ",    "tiêu",
    "nghị",     "quyết", "nq",       "kh",     "đb",    "bch",      "quốc", "chương",  "trình",  "tỉnh",
    "of",       "for",   "the",      "year",   "last",  "previous", "in",   "council", "people", "provincial",
    "district", "s",     "assigned", "set",    "by",    "province", "lần",  "thứ",     "dự",     "toán",
    "đã",       "ban",   "hành",     "xây",    "dựng"};

/// Who is above: their plans are handed down.
inline constexpr std::string_view superior_words[] = {
    "tỉnh", "trung ương", "tw", "chính phủ", "thủ tướng", "bộ", "cấp trên", "provincial", "province"};

/// Words that begin another thing: what stands behind is not said of the figure before.
inline constexpr std::string_view words_of_new_subjects[] = {
    "tỷ lệ",     "tỉ lệ",     "tổng số",   "tổng",    "số",       "mức",      "tốc độ",
    "diện tích", "sản lượng", "năng suất", "giá trị", "thu nhập", "kinh phí", "rate",
    "share",     "number",    "total",     "output",  "yield"};

/// What opens a list of parts.
inline constexpr Phrase<PartsAre> parts_words[] = {
    {"trong đó", PartsAre::some},  {"of which", PartsAre::some},  {"including", PartsAre::some},
    {"gồm", PartsAre::all},        {"bao gồm", PartsAre::all},    {"gồm có", PartsAre::all},
    {"chia ra", PartsAre::all},    {"comprising", PartsAre::all}, {"consisting of", PartsAre::all},
    {"made up of", PartsAre::all},
};

/// Words that make a figure a wish: nothing is claimed.
inline constexpr std::string_view words_of_wishes[] = {
    "phấn đấu", "phấn đấu đạt", "mục tiêu đến", "đặt mục tiêu", "phải đạt", "cần đạt", "đề ra mục tiêu",
    "mục tiêu", "aim",          "aims",         "should",       "will",     "strive"};

/// Which of the tables a word begins a phrase of: most words begin none, and none has to be compared.
enum WordSign : std::uint8_t {
    begins_basis = 1,
    begins_parts = 2,
    fills = 4,
    begins_wish = 8,
    begins_subject = 16,
    extends_basis = 32,
};

inline std::uint8_t signs_of(std::string_view word) {
    static const auto table = [] {
        std::unordered_map<std::string_view, std::uint8_t> signs;
        const auto add = [&signs](std::string_view phrase, WordSign sign) {
            std::uint8_t& known = signs[phrase.substr(0, phrase.find(' '))];
            known = static_cast<std::uint8_t>(known | sign);
        };
        for (const auto& phrase : basis_heads) add(phrase.words, begins_basis);
        for (const auto& phrase : parts_words) add(phrase.words, begins_parts);
        for (const std::string_view filling : words_that_fill) add(filling, fills);
        for (const std::string_view wish : words_of_wishes) add(wish, begins_wish);
        for (const std::string_view subject : words_of_new_subjects) add(subject, begins_subject);
        for (const std::string_view further : words_of_basis) add(further, extends_basis);
        return signs;
    }();
    const auto found = table.find(word);
    return found == table.end() ? std::uint8_t{0} : found->second;
}

}  // namespace detail

}  // namespace chitieu
