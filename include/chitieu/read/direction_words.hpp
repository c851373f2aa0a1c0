// SPDX-License-Identifier: BSL-1.0
//
// What an indicator's name says of its direction: a falling poverty rate is good news, a large fall of it
// too.
#pragma once

#include <chitieu/domain/direction.hpp>
#include <chitieu/read/vocabulary.hpp>
#include <chitieu/text/ascii.hpp>
#include <chitieu/text/fold_string.hpp>
#include <chitieu/text/letters.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace chitieu {

namespace detail {

/// Words by which a burden is fought, treated or made up for: "Tỷ lệ hộ nghèo được vay vốn" should be high.
inline constexpr std::string_view improvement_words[] = {
    "giam",       "thoat ngheo", "reduction",    "reduced",   "decrease",  "phong chong", "phong, chong",
    "phong ngua", "xu ly",       "giai quyet",   "khac phuc", "dieu tri",  "kham",        "duoc",
    "phat hien",  "ho tro",      "tham gia",     "tiep can",  "su dung",   "vay",         "dieu tra",
    "kham pha",   "truy quet",   "tuyen truyen", "tap huan",  "dao tao",   "day nghe",    "bao hiem",
    "bhyt",       "tro cap",     "cuu nan",      "thu hoi",   "xoa",       "ngan chan",   "boi thuong",
    "kiem soat",  "nha o",       "thu nhap",     "treated",   "resolved",  "prevention",  "prevented",
    "insurance",  "training",    "support",      "supported", "receiving", "assisted",    "cho",
    "danh cho",   "thoat",       "tuyen",        "to cao",    "to giac",   "kiem tra",    "thanh tra",
};

/// Words for what is done against a burden itself, or because of it: "Số vụ bắt giữ tội phạm" is work done,
/// "Thanh toán nợ đọng" a debt paid.
inline constexpr std::string_view action_words[] = {
    "bat",        "khoi to",    "truy to",    "truy na",    "xet xu",       "xu phat",    "phat tien",
    "tien phat",  "nop phat",   "thu phat",   "dau tranh",  "triet",        "triet pha",  "tran ap",
    "ngan ngua",  "han che",    "du phong",   "day lui",    "chan dung",    "cham dut",   "kim che",
    "truy thu",   "thu no",     "thu tien",   "thu nop",    "da thu",       "don doc",    "cuong che",
    "thanh toan", "tra",        "tat toan",   "bo tri",     "chi tra",      "huy dong",   "van dong",
    "giao duc",   "cam hoa",    "cai nghien", "tu van",     "truyen thong", "cam ket",    "sang loc",
    "chan doan",  "tiem",       "phuc hoi",   "hoi phuc",   "cuu",          "cap cuu",    "quan ly",
    "giam sat",   "theo doi",   "ra soat",    "mo hinh",    "cau lac bo",   "phong trao", "an toan",
    "dap ung",    "hoan thanh", "bao ve",     "cap phat",   "go bo",        "dep",        "lap bien ban",
    "tinh gian",  "arrest",     "arrests",    "arrested",   "prosecuted",   "solved",     "detected",
    "detection",  "cleared",    "collected",  "collection", "recovered",    "recovery",   "repaid",
    "repayment",  "screened",   "screening",  "awareness",  "campaign",     "campaigns",  "monitored",
    "vaccinated", "safe",       "rescued",    "avoided",    "averted",      "huong",      "quay lai",
    "tro lai",    "hoa nhap",   "lam ro",     "dau thu",    "tu thu",
};

/// Words that turn a burden into its absence: "Tỷ lệ xã không có tội phạm". An English "no" would be "nợ".
inline constexpr std::string_view absence_words[] = {"khong",   "chua", "mien", "vang", "without",
                                                     "with no", "not",  "free", "zero"};

/// Words for what nobody wants more of, wherever they stand in a name.
inline constexpr std::string_view burden_words[] = {
    "ty le ngheo",  "ti le ngheo", "that nghiep", "suy dinh duong", "tu vong",       "ty suat chet",
    "ti suat chet", "tai nan",     "tang dan so", "tang ds",        "tang tu nhien", "sinh con thu",
    "tai mu chu",   "bo hoc",      "mac benh",    "toi pham",       "vi pham",       "no dong",
    "no xau",       "hao hut",     "that thoat",  "tao hon",        "chay rung",     "poverty rate",
    "unemployment", "mortality",   "accident",    "accidents",      "malnutrition",  "stunting",
    "dropout",      "drop-out",    "deaths",      "crimes",         "nguoi chet",    "bi thuong",
    "ton dong",     "backlog",
};

/// How a name begins whose figure is a place in a ranking, where the first is the best, or the time that
/// something takes; and the words that make it something else, such as the days saved.
inline constexpr std::string_view beginnings_of_low_figures[] = {
    "xep hang pci",           "xep hang par",    "xep hang papi",     "xep hang sipas",
    "xep hang ict",           "xep hang dti",    "xep hang dci",      "xep hang ddci",
    "xep hang cchc",          "xep hang chi so", "xep hang cai cach", "xep hang nang luc",
    "xep hang chuyen doi so", "thu hang pci",    "thu hang par",      "thu hang papi",
    "thu hang sipas",         "thu hang chi so", "thu hang cai cach", "thoi gian giai quyet",
    "thoi gian xu ly ho so"};
inline constexpr std::string_view words_of_other_figures[] = {"diem",      "tang",      "giam", "rut ngan",
                                                              "tiet kiem", "vuot",      "nang", "so bac",
                                                              "dung han",  "truoc han", "duoc"};

/// Who is meant to be helped: a burden only where the name counts them and nothing else.
inline constexpr std::string_view counted_burdens[] = {
    "ho ngheo", "ho can ngheo", "can ngheo", "nguoi ngheo", "poor households", "households in poverty"};
inline constexpr std::string_view words_of_counting[] = {"ty le",    "ti le",           "so",
                                                         "tong so",  "ty le phan tram", "number of",
                                                         "share of", "proportion of",   "rate of"};

inline bool names_any(std::string_view words, const auto& phrases) {
    for (const std::string_view phrase : phrases) {
        for (std::size_t at = words.find(phrase); at != std::string_view::npos;
             at = words.find(phrase, at + 1)) {
            const std::size_t end = at + phrase.size();
            const auto is_letter = [&](std::size_t index) {
                return index < words.size() && is_ascii_small(words[index]);
            };
            if ((at == 0 || !is_letter(at - 1)) && !is_letter(end)) return true;
        }
    }
    return false;
}

/// True where a name is "Tỷ lệ hộ nghèo …", "Số hộ cận nghèo …", "Hộ nghèo".
inline bool counts_a_burden(std::string_view words) {
    for (const std::string_view counting : words_of_counting) {
        if (!words.starts_with(counting) || !words.substr(counting.size()).starts_with(' ')) continue;
        words.remove_prefix(counting.size() + 1);
        break;
    }
    for (const std::string_view burden : counted_burdens) {
        if (!words.starts_with(burden)) continue;
        const std::string_view rest = words.substr(burden.size());
        if (rest.starts_with(" co ")) return false;  // what they have: "Tỷ lệ hộ nghèo có đất sản xuất"
        if (rest.empty() || rest[0] < 'a' || rest[0] > 'z') return true;
    }
    return false;
}

/// What "giảm" leads to: a level, and not by how much.
inline constexpr std::string_view words_of_what_is_left[] = {"xuong", "con lai", "con duoi", "con khoang"};

/// True where a name is "Thu nợ đọng …", "Số thu tiền phạt …": "thu" elsewhere may be "thứ", as in "sinh con
/// thứ 3".
inline bool begins_with_collecting(std::string_view words) {
    for (const std::string_view begin : {"thu ", "so thu ", "tong thu ", "ket qua thu ", "cong tac thu "}) {
        if (words.starts_with(begin)) return true;
    }
    return false;
}

/// What stands in a column for directions.
inline constexpr Vocable<Direction> direction_cell_words[] = {
    {"tang", Direction::higher_is_better},
    {"cao", Direction::higher_is_better},
    {"cang cao cang tot", Direction::higher_is_better},
    {"up", Direction::higher_is_better},
    {"higher", Direction::higher_is_better},
    {"higher is better", Direction::higher_is_better},
    {"higher_is_better", Direction::higher_is_better},
    {"increase", Direction::higher_is_better},
    {"+", Direction::higher_is_better},
    {"↑", Direction::higher_is_better},
    {"giam", Direction::lower_is_better},
    {"thap", Direction::lower_is_better},
    {"cang thap cang tot", Direction::lower_is_better},
    {"down", Direction::lower_is_better},
    {"lower", Direction::lower_is_better},
    {"lower is better", Direction::lower_is_better},
    {"lower_is_better", Direction::lower_is_better},
    {"decrease", Direction::lower_is_better},
    {"-", Direction::lower_is_better},
    {"↓", Direction::lower_is_better},
    {"giu", Direction::keep_within},
    {"on dinh", Direction::keep_within},
    {"giu trong khoang", Direction::keep_within},
    {"keep within", Direction::keep_within},
    {"keep_within", Direction::keep_within},
    {"within", Direction::keep_within},
    {"=", Direction::keep_within},
};

}  // namespace detail

/// The direction that a name states, or nothing: most names state none. Only what is a burden by any
/// reading counts as "lower is better", and only where nothing says that it is absent, being reduced, treated
/// or acted against. Linear in the name.
inline std::optional<Direction> direction_from_name(std::string_view name) {
    const std::string words = folded(name, Folding::marks_dropped);
    for (const std::string_view fall : {"giam ", "muc giam ", "toc do giam ", "ty le giam ", "reduction "}) {
        if (!words.starts_with(fall)) continue;
        // "Giảm tỷ lệ hộ nghèo xuống còn": the level that is left, not the fall.
        if (detail::names_any(words, detail::words_of_what_is_left)) return std::nullopt;
        return Direction::higher_is_better;
    }
    for (const std::string_view beginning : detail::beginnings_of_low_figures) {
        if (words.starts_with(beginning) && !detail::names_any(words, detail::words_of_other_figures))
            return Direction::lower_is_better;
    }
    if (!detail::names_any(words, detail::burden_words) && !detail::counts_a_burden(words))
        return std::nullopt;
    if (detail::names_any(words, detail::improvement_words) ||
        detail::names_any(words, detail::action_words) || detail::names_any(words, detail::absence_words) ||
        detail::begins_with_collecting(words)) {
        return std::nullopt;
    }
    return Direction::lower_is_better;
}

/// The direction that a cell of a direction column states: "tăng", "càng thấp càng tốt", "lower is better",
/// "↓"; nothing where it states none. Linear.
inline std::optional<Direction> parse_direction(std::string_view text) {
    return detail::meaning_of(detail::direction_cell_words, detail::vocabulary_words(text));
}

}  // namespace chitieu
