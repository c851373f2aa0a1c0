// SPDX-License-Identifier: BSL-1.0
//
// What an official document says of itself at its head and its foot (Decree 30/2020/NĐ-CP): who issues it,
// its number, place and date, kind and title; who signed.
#pragma once

#include <chitieu/domain/report.hpp>
#include <chitieu/read/table.hpp>
#include <chitieu/text/letters.hpp>
#include <chitieu/text/sentences.hpp>
#include <chitieu/text/spaces.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

namespace chitieu {

namespace detail {

constexpr bool begins_with_words(std::string_view text, std::string_view words) noexcept {
    const auto length = skip_folded(text, words, Folding::marks_kept);
    return length && (*length == text.size() || text[*length] == ' ' || text[*length] == ':' ||
                      text[*length] == ',' || text[*length] == '.');
}

/// The kinds of documents that report on plans.
inline constexpr std::string_view document_kinds[] = {
    "báo cáo", "nghị quyết", "kế hoạch",   "tờ trình", "thông báo",     "chương trình",
    "đề án",   "công văn",   "quyết định", "report",   "annual report", "progress report"};

/// Offices that issue reports. In bold, whatever else stands at the head is one, too.
constexpr bool names_issuer(std::string_view text) noexcept {
    for (const std::string_view words : {"ủy ban",       "uỷ ban",
                                         "ubnd",         "hội đồng nhân dân",
                                         "hđnd",         "huyện ủy",
                                         "huyện uỷ",     "tỉnh ủy",
                                         "tỉnh uỷ",      "thành ủy",
                                         "thành uỷ",     "thị ủy",
                                         "thị uỷ",       "đảng ủy",
                                         "đảng uỷ",      "ban chấp hành",
                                         "sở",           "bộ",
                                         "cục",          "chi cục",
                                         "phòng",        "văn phòng",
                                         "ban quản lý",  "trung tâm",
                                         "trường",       "bệnh viện",
                                         "tổng cục",     "công ty",
                                         "công an",      "bộ chỉ huy",
                                         "ban chỉ huy",  "ban chỉ đạo",
                                         "ban dân tộc",  "ban tổ chức",
                                         "thanh tra",    "tòa án",
                                         "toà án",       "viện kiểm sát",
                                         "kho bạc",      "bảo hiểm xã hội",
                                         "liên đoàn",    "hội liên hiệp",
                                         "hội nông dân", "people's committee",
                                         "ministry",     "department",
                                         "office"}) {
        if (begins_with_words(text, words)) return true;
    }
    return false;
}

/// The lines that head every document, whoever issues it.
constexpr bool is_motto(std::string_view text) noexcept {
    for (const std::string_view words : {"cộng hòa xã hội", "cộng hoà xã hội", "đảng cộng sản", "độc lập"}) {
        if (begins_with_words(text, words)) return true;
    }
    return false;
}

/// Longer lines are sentences.
inline constexpr std::size_t longest_head_line = 240;

/// Who a document is signed for: "T/M", "TM.", "KT.", "TL.", "Thay mặt".
constexpr bool signs_for(std::string_view text) noexcept {
    for (const std::string_view words : {"T/M", "TM", "KT", "K/T", "TL", "TUQ", "Thay mặt", "On behalf of"}) {
        if (begins_with_words(text, words)) return true;
    }
    return false;
}
/// An office that a signatory holds.
constexpr bool names_office(std::string_view text) noexcept {
    for (const std::string_view words :
         {"chủ tịch", "phó chủ tịch", "bí thư", "phó bí thư", "giám đốc", "phó giám đốc", "chánh văn phòng",
          "trưởng ban", "bộ trưởng", "thứ trưởng", "cục trưởng", "chairman", "chairperson", "director",
          "minister"}) {
        if (begins_with_words(text, words)) return true;
    }
    return false;
}

/// The date at the end of a line, "ngày 5 tháng 12 năm 2023", perhaps without day, month or the year's
/// number; empty where there is none. What stands before it is the place.
constexpr std::string_view find_date(std::string_view text) noexcept {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == ' ' || (at > 0 && text[at - 1] != ' ' && text[at - 1] != ',')) continue;
        const std::string_view rest = text.substr(at);
        if (!begins_with_words(rest, "ngày")) continue;
        const std::size_t month = rest.find("th\u00E1ng") != std::string_view::npos
                                      ? rest.find("th\u00E1ng")
                                      : rest.find("tha\u0301ng");
        const std::size_t year =
            rest.find("n\u0103m") != std::string_view::npos ? rest.find("n\u0103m") : rest.find("na\u0306m");
        if (month == std::string_view::npos || year == std::string_view::npos || year < month) continue;
        constexpr std::size_t longest_year =
            14;  // "năm" in decomposed letters, blanks, 2023 and a stop or dots
        if (rest.size() - year <= longest_year) return rest;
    }
    return {};
}

constexpr bool is_document_kind(std::string_view text) noexcept {
    for (const std::string_view kind : document_kinds) {
        if (equals_folded(text, kind, Folding::marks_kept)) return true;
    }
    return false;
}

/// The number in "Số: 45/BC-UBND"; empty where there is none.
constexpr std::string_view document_number(std::string_view text) noexcept {
    if (!begins_with_words(text, "số") && !begins_with_words(text, "no")) return {};
    const std::size_t word = text.find_first_of(" :.");
    if (word == std::string_view::npos) return {};
    std::string_view number = text.substr(word);
    while (!number.empty() && (number.front() == ' ' || number.front() == ':' || number.front() == '.'))
        number.remove_prefix(1);
    std::size_t end = (std::min)(number.find(' '), number.size());
    // "1568 /BC-SGDĐT", "1568/ BC-SGDĐT": a blank on either side of the stroke parts nothing.
    const std::size_t behind = (std::min)(number.find_first_not_of(' ', end), number.size());
    const bool goes_on =
        behind < number.size() && (number[behind] == '/' || (end > 0 && number[end - 1] == '/'));
    if (goes_on && number.find_first_not_of("0123456789/") >= end) {
        std::size_t next = behind;
        if (number[next] == '/') next = number.find_first_not_of("/ ", next);
        if (next != std::string_view::npos) end = (std::min)(number.find(' ', next), number.size());
    }
    number = number.substr(0, end);
    return number.find_first_of("/-") == std::string_view::npos ? std::string_view{} : number;
}

/// What has a line to itself at the head of a document, even where no blank line parts it from the next one.
constexpr bool has_own_line(std::string_view text) noexcept {
    constexpr std::size_t longest = 120;  // a line of prose that is broken there is longer
    return text.size() <= longest && begins_capital(text) &&
           (is_document_kind(text) || is_motto(text) || !document_number(text).empty() ||
            !find_date(text).empty());
}

}  // namespace detail

/// One heading or paragraph at the head or the foot of a document.
struct DocumentLine {
    std::string_view text{};  ///< without markup
    bool is_heading = false;  ///< marked as one, or bold
};

/// Adds the lines of a paragraph at the head of a document: one, but for what has a line of its own there,
/// and where an office's name begins.
inline void add_head_lines(const Paragraph& paragraph, std::vector<DocumentLine>& lines) {
    const std::string_view text = paragraph.text;
    std::size_t begin = 0;  // of the lines that belong together
    const auto add = [&](std::size_t end) {
        const std::string_view line = trim(text.substr(begin, end - begin));
        if (!line.empty()) lines.push_back({line, false});
        begin = end;
    };
    for (std::size_t first = 0, next = 0; first < paragraph.pieces.size(); first = next) {
        const TextPiece& piece = paragraph.pieces[first];
        while (next < paragraph.pieces.size() && paragraph.pieces[next].place.line == piece.place.line)
            ++next;
        const std::size_t end = next < paragraph.pieces.size() ? paragraph.pieces[next].offset : text.size();
        const std::string_view line = trim(text.substr(piece.offset, end - piece.offset));
        const bool is_alone = detail::has_own_line(line);
        if (is_alone || (detail::names_issuer(line) && is_in_capitals(line))) add(piece.offset);
        if (is_alone) add(end);
    }
    add(text.size());
}

/// Reads what stands before the first numbered section.
inline void read_document_head(const std::vector<DocumentLine>& lines, DocumentData& data) {
    bool is_title = false;
    for (const DocumentLine& line : lines) {
        const std::string_view text = line.text;
        if (text.size() > detail::longest_head_line && !line.is_heading) continue;
        if (const std::string_view date = detail::find_date(text); data.date.empty() && !date.empty()) {
            data.date = date;
            std::string_view place =
                trim(text.substr(0, static_cast<std::size_t>(date.data() - text.data())));
            if (place.ends_with(',')) place = trim(place.substr(0, place.size() - 1));
            // "Số: 45/BC-UBND   Suối Mơ, ngày …": two columns in one line
            if (const std::string_view number = detail::document_number(place); !number.empty()) {
                if (data.number.empty()) data.number = number;
                place = trim(
                    place.substr(static_cast<std::size_t>(number.data() + number.size() - place.data())));
            }
            data.place = place;
            continue;
        }
        if (const std::string_view number = detail::document_number(text);
            data.number.empty() && !number.empty()) {
            data.number = number;
            is_title = false;
            continue;
        }
        if (data.kind.empty() && detail::is_document_kind(text)) {
            data.kind = text;
            is_title = true;
        } else if (is_title && (line.is_heading || !text.ends_with('.'))) {
            data.title = text;
            is_title = false;
        } else if (data.kind.empty() && data.number.empty() && !detail::is_motto(text) &&
                   (detail::names_issuer(text) || (line.is_heading && data.issuer.empty()))) {
            data.issuer = text;  // the last one: above it stands whom it is under
        }
    }
}

/// Reads what stands behind the last section: the signature.
inline void read_document_foot(const std::vector<DocumentLine>& lines, DocumentData& data) {
    for (std::size_t at = 0; at < lines.size(); ++at) {
        const std::string_view text = lines[at].text;
        if (!detail::signs_for(text) &&
            !(data.signed_as.empty() && lines[at].is_heading && detail::names_office(text))) {
            continue;
        }
        data.signed_as = text;
        data.signed_by = {};
        for (std::size_t next = at + 1; next < lines.size() && next <= at + 3; ++next) {
            const std::string_view name = lines[next].text;
            const bool is_office = detail::names_office(name) || detail::signs_for(name);
            if (is_office || name.find_first_of("0123456789:.") != std::string_view::npos) continue;
            if (!begins_capital(name)) continue;
            data.signed_by = name;
            break;
        }
    }
}

}  // namespace chitieu
