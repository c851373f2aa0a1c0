// SPDX-License-Identifier: BSL-1.0
//
// What could not be read or reckoned, where, and why: one small value, and one table of words for people.
#pragma once

#include <chitieu/text/language.hpp>
#include <chitieu/text/place.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace chitieu {

/// Why a text could not be read, or figures not be put together. The names in `error_table` never change once
/// released.
enum class ErrorCode : std::uint8_t {
    none,
    file_unreadable,
    file_empty,
    file_binary,
    table_missing,
    name_column_missing,
    target_column_missing,
    actual_column_missing,
    utf8_invalid,
    line_too_long,
    row_too_short,
    row_too_long,
    quote_unclosed,
    number_missing,
    number_malformed,
    number_spaced,
    number_too_long,
    range_reversed,
    words_unknown,
    column_missing,
    code_unknown,
    units_differ,
    digits_lost,
    result_too_large,
    does_not_add_up,
    weight_missing,
    period_missing,
    indicators_differ,
    commune_code_missing,
    commune_code_repeated,
    commune_name_missing,
    commune_in_itself,
    date_malformed,
    row_repeated,
    parts_not_whole,
    column_repeated,
    value_missing,
    number_ambiguous,
    number_not_whole,
    number_out_of_range,
    unit_unknown,
    unit_unexpected,
    direction_missing,
    file_unwritable,
    partial_malformed,
    partial_altered,
    version_unknown,
    partials_differ,
    source_repeated,
    column_too_wide,
};

/// An error's lasting name and its sentence; `{text}` stands for what was read.
struct ErrorWords {
    ErrorCode code;         ///< the row's place in the table
    std::string_view name;  ///< lasting, for machines
    Wording sentence;       ///< for people
};

/// One row a code, in the order of the enumerators.
inline constexpr ErrorWords error_table[] = {
    {ErrorCode::none, "none", {"không có lỗi", "no error"}},
    {ErrorCode::file_unreadable,
     "file_unreadable",
     {"không mở hoặc không đọc được tệp “{text}”", "the file “{text}” cannot be opened or read"}},
    {ErrorCode::file_empty, "file_empty", {"tệp trống", "the file is empty"}},
    {ErrorCode::file_binary,
     "file_binary",
     {"tệp không phải văn bản UTF-8: có byte NUL", "the file is not text in UTF-8: it holds a NUL byte"}},
    {ErrorCode::table_missing,
     "table_missing",
     {"không tìm thấy bảng chỉ tiêu nào (cần các cột chỉ tiêu, kế hoạch, thực hiện)",
      "no table of indicators was found (it needs columns for indicator, plan and actual)"}},
    {ErrorCode::name_column_missing,
     "name_column_missing",
     {"bảng bắt đầu ở dòng này thiếu cột chỉ tiêu",
      "the table that begins here has no column of indicators"}},
    {ErrorCode::target_column_missing,
     "target_column_missing",
     {"bảng bắt đầu ở dòng này thiếu cột kế hoạch", "the table that begins here has no column of plans"}},
    {ErrorCode::actual_column_missing,
     "actual_column_missing",
     {"bảng bắt đầu ở dòng này thiếu cột thực hiện", "the table that begins here has no column of actuals"}},
    {ErrorCode::utf8_invalid, "utf8_invalid", {"có byte không phải UTF-8", "a byte is not valid UTF-8"}},
    {ErrorCode::line_too_long,
     "line_too_long",
     {"dòng quá dài nên không đọc", "the line is too long and was not read"}},
    {ErrorCode::row_too_short,
     "row_too_short",
     {"dòng có ít ô hơn tiêu đề", "the row has fewer cells than the heading"}},
    {ErrorCode::row_too_long,
     "row_too_long",
     {"dòng có nhiều ô hơn tiêu đề", "the row has more cells than the heading"}},
    {ErrorCode::quote_unclosed,
     "quote_unclosed",
     {"dấu ngoặc kép mở mà không đóng", "a quotation mark is opened and never closed"}},
    {ErrorCode::number_missing, "number_missing", {"“{text}” không có số", "“{text}” holds no number"}},
    {ErrorCode::number_malformed,
     "number_malformed",
     {"“{text}” không phải là một số viết đúng", "“{text}” is not a well-formed number"}},
    {ErrorCode::number_spaced,
     "number_spaced",
     {"“{text}” có khoảng trắng bên trong số: không đoán",
      "“{text}” has a space inside a number: not guessed at"}},
    {ErrorCode::number_too_long,
     "number_too_long",
     {"“{text}” có nhiều chữ số hơn mức giữ được chính xác (18)",
      "“{text}” has more digits than can be kept exactly (18)"}},
    {ErrorCode::range_reversed,
     "range_reversed",
     {"khoảng “{text}” có đầu lớn hơn cuối", "the range “{text}” ends below its beginning"}},
    {ErrorCode::words_unknown, "words_unknown", {"không hiểu “{text}”", "“{text}” is not understood"}},
    {ErrorCode::column_missing,
     "column_missing",
     {"bảng thiếu cột “{text}”", "the table has no column “{text}”"}},
    {ErrorCode::code_unknown, "code_unknown", {"không có mã “{text}”", "there is no code “{text}”"}},
    {ErrorCode::units_differ,
     "units_differ",
     {"hai số không cùng loại đơn vị nên không so sánh, không cộng được",
      "the figures are in units that measure different things"}},
    {ErrorCode::digits_lost,
     "digits_lost",
     {"đổi đơn vị sẽ mất chữ số: chỉ làm tròn khi được yêu cầu",
      "the conversion between the units would lose digits"}},
    {ErrorCode::result_too_large,
     "result_too_large",
     {"kết quả lớn hơn mức giữ được chính xác", "the result is larger than can be kept exactly"}},
    {ErrorCode::does_not_add_up,
     "does_not_add_up",
     {"chỉ tiêu “{text}” không cộng dồn được", "the indicator “{text}” does not add up"}},
    {ErrorCode::weight_missing,
     "weight_missing",
     {"“{text}” thiếu mẫu số nên không tính chung được", "“{text}” has no denominator to be weighted with"}},
    {ErrorCode::period_missing,
     "period_missing",
     {"không có kỳ báo cáo nên không biết số nào là số cuối",
      "there are no periods to tell the last figure by"}},
    {ErrorCode::indicators_differ,
     "indicators_differ",
     {"các số thuộc nhiều chỉ tiêu hoặc cộng dồn theo nhiều cách",
      "the figures are of several indicators, or add up in several ways"}},
    {ErrorCode::commune_code_missing,
     "commune_code_missing",
     {"đơn vị “{text}” không có mã", "the unit “{text}” has no code"}},
    {ErrorCode::commune_code_repeated,
     "commune_code_repeated",
     {"mã “{text}” đã là của một đơn vị khác trong cùng thời gian",
      "the code “{text}” is another unit's at the same time"}},
    {ErrorCode::commune_name_missing,
     "commune_name_missing",
     {"đơn vị mã “{text}” không có tên", "the unit of code “{text}” has no name"}},
    {ErrorCode::commune_in_itself,
     "commune_in_itself",
     {"đơn vị mã “{text}” nằm trong chính nó", "the unit of code “{text}” is a part of itself"}},
    {ErrorCode::date_malformed,
     "date_malformed",
     {"“{text}” không phải là một ngày viết đúng", "“{text}” is not a well-formed date"}},
    {ErrorCode::row_repeated,
     "row_repeated",
     {"dòng lặp lại điều một dòng trước đã nêu", "the row says again what an earlier one says"}},
    {ErrorCode::parts_not_whole,
     "parts_not_whole",
     {"các phần của “{text}” cộng lại không bằng toàn bộ", "the parts of “{text}” do not make up the whole"}},
    {ErrorCode::column_repeated,
     "column_repeated",
     {"bảng có hai cột “{text}”", "the table has two columns “{text}”"}},
    {ErrorCode::value_missing,
     "value_missing",
     {"thiếu giá trị ở cột “{text}”", "there is no value in the column “{text}”"}},
    {ErrorCode::number_ambiguous,
     "number_ambiguous",
     {"“{text}” đọc được hai cách: cần nói rõ số viết theo kiểu nào",
      "“{text}” can be read in two ways: it has to be said how numbers are written"}},
    {ErrorCode::number_not_whole,
     "number_not_whole",
     {"“{text}” không phải là số nguyên", "“{text}” is not a whole number"}},
    {ErrorCode::number_out_of_range,
     "number_out_of_range",
     {"“{text}” lớn hoặc nhỏ hơn mức mà cột này chứa được", "“{text}” is beyond what its column can hold"}},
    {ErrorCode::unit_unknown,
     "unit_unknown",
     {"không biết đơn vị “{text}”", "“{text}” is no unit that is known"}},
    {ErrorCode::unit_unexpected,
     "unit_unexpected",
     {"“{text}” có đơn vị mà cột không có", "“{text}” has a unit, and its column has none"}},
    {ErrorCode::direction_missing,
     "direction_missing",
     {"không nói chiều của chỉ tiêu: tăng hay giảm là tốt",
      "the direction is not said: whether higher or lower is better"}},
    {ErrorCode::file_unwritable,
     "file_unwritable",
     {"không ghi hết được tệp “{text}”", "the file “{text}” cannot be written to its end"}},
    {ErrorCode::partial_malformed,
     "partial_malformed",
     {"dòng không phải là một tổng hợp từng phần", "the line is no partial roll-up"}},
    {ErrorCode::partial_altered,
     "partial_altered",
     {"tổng hợp từng phần đã bị cắt hoặc bị sửa: không khớp mã kiểm “{text}”",
      "the partial roll-up was cut or altered: it does not match its check value “{text}”"}},
    {ErrorCode::version_unknown,
     "version_unknown",
     {"không biết phiên bản “{text}” của tổng hợp từng phần",
      "the version “{text}” of the partial roll-up is not known"}},
    {ErrorCode::partials_differ,
     "partials_differ",
     {"hai tổng hợp từng phần không cùng cột hoặc không cùng cách tính",
      "the partial roll-ups are by different columns or were reckoned in different ways"}},
    {ErrorCode::source_repeated,
     "source_repeated",
     {"nguồn “{text}” đã được cộng trong một tổng hợp khác",
      "the source “{text}” has been added in another partial roll-up"}},
    {ErrorCode::column_too_wide,
     "column_too_wide",
     {"các số của cột “{text}” không cùng giữ được chính xác trong 64 bit",
      "64 bits do not hold all figures of the column “{text}” exactly"}},
};

/// How many codes there are.
inline constexpr std::size_t error_count = sizeof(error_table) / sizeof(error_table[0]);

/// The row of `error_table` for a code. O(1).
constexpr const ErrorWords& words_of(ErrorCode code) noexcept {
    return error_table[static_cast<std::size_t>(code)];
}

/// The lasting name of a code, such as "number_malformed".
constexpr std::string_view name_of(ErrorCode code) noexcept { return words_of(code).name; }

/// What could not be read or reckoned: a code, where, and a view of the text (owned by whoever owns the
/// input). Trivially copyable.
struct Error {
    ErrorCode code = ErrorCode::none;  ///< what is wrong
    Place place{};                     ///< where, as far as known
    std::string_view text{};           ///< with what; not owned

    friend constexpr bool operator==(const Error&, const Error&) noexcept = default;
};

}  // namespace chitieu
