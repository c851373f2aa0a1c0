// SPDX-License-Identifier: BSL-1.0
//
// Records of the caller's own from a CSV of any length: one at a time in little memory, or all of them on as
// many threads as are asked for.
//
//     struct Line { std::string commune; Target<Decimal> target; std::optional<Decimal> actual; };
//     BOOST_HANA_ADAPT_STRUCT(Line, commune, target, actual);
//
//     auto lines = csv_records<Line>(FileBytes(file));
//     if (!lines) …                                     // why there are none
//     for (const Line& line : *lines) …                 // each is gone when the next one comes
//     lines->errors();                                  // what could not be read, and where
//
//     const auto all = read_csv_records_file<Line>("communes.csv", {.reading = {.threads = 4}});
#pragma once

#include <chitieu/read/csv.hpp>
#include <chitieu/read/csv_file.hpp>
#include <chitieu/read/csv_record_decoder.hpp>
#include <chitieu/read/file_path.hpp>
#include <chitieu/read/record_maker.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/result.hpp>
#include <chitieu/text/sentence.hpp>  // describe(error, language)

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace chitieu {

/// The records of a CSV, read as they are asked for. A range to be gone over once.
template <class Record, ByteSource Source>
class CsvRecordReader {
public:
    /// See `csv_records`, which makes it.
    CsvRecordReader(CsvReader<Source> reader, detail::CsvRecordDecoder<Record> decoder,
                    const CsvReadOptions& options)
        : reader_(std::move(reader)), decoder_(std::move(decoder)), progress_(options.progress) {}

    /// The next record; null at the end. It lasts until the next call, as does what its views look into.
    const Record* next() {
        using Row = typename detail::CsvRecordDecoder<Record>::Row;
        while (const CsvRow* const row = reader_.next()) {
            if (progress_ != nullptr) progress_->add_rows(1);
            const Row kind = decoder_.read(*row);
            if (kind == Row::record) return &decoder_.record();
            total_count_ += kind == Row::total ? 1U : 0U;
        }
        return nullptr;
    }

    /// Headings that no member asks for.
    const std::vector<std::string>& ignored() const noexcept { return decoder_.ignored(); }
    /// How many rows were left out that sum up others: "Tổng cộng", "Total".
    std::size_t total_count() const noexcept { return total_count_; }
    /// What could not be read until now, in order: the first ones; and how many of all.
    std::vector<CsvError> errors() const { return decoder_.errors(reader_.errors()); }
    /// How many errors there were until now, kept or not.
    std::size_t error_count() const noexcept { return decoder_.error_count() + reader_.error_count(); }
    /// Why reading ended before the end: `file_unreadable`, or `file_binary` for a NUL.
    const std::optional<CsvError>& fatal() const noexcept { return reader_.fatal(); }

    /// Goes over the records that are left.
    class Iterator {
    public:
        using value_type = Record;
        using difference_type = std::ptrdiff_t;
        using iterator_concept = std::input_iterator_tag;

        explicit Iterator(CsvRecordReader& records) : records_(&records), record_(records.next()) {}
        const Record& operator*() const noexcept { return *record_; }
        const Record* operator->() const noexcept { return record_; }
        Iterator& operator++() {
            record_ = records_->next();
            return *this;
        }
        void operator++(int) { ++*this; }
        friend bool operator==(const Iterator& iterator, std::default_sentinel_t) noexcept {
            return iterator.record_ == nullptr;
        }

    private:
        CsvRecordReader* records_;
        const Record* record_;
    };
    /// A single pass over the rest of the rows.
    Iterator begin() { return Iterator(*this); }
    std::default_sentinel_t end() const noexcept { return {}; }

private:
    CsvReader<Source> reader_;
    detail::CsvRecordDecoder<Record> decoder_;
    std::size_t total_count_ = 0;
    CsvProgress* progress_;
};

/// All records of a CSV, in its order. A range of records.
template <class Record>
struct CsvRecords {
    std::vector<Record> records{};       ///< in the order of the file
    std::vector<Record> totals{};        ///< rows that sum up others: "Tổng cộng", "Total"
    std::vector<std::string> ignored{};  ///< headings of columns that no member asks for
    std::vector<CsvError> errors{};      ///< what could not be read, in order: the first ones
    std::size_t error_count = 0;         ///< of all

    // The records as a range.
    auto begin() const noexcept { return records.begin(); }
    auto end() const noexcept { return records.end(); }
    std::size_t size() const noexcept { return records.size(); }
    bool empty() const noexcept { return records.empty(); }
    const Record& operator[](std::size_t place) const { return records[place]; }
};

namespace because {

struct this_member_would_look_into_a_row_that_is_gone;  ///< take a std::string, or `csv_records`

}  // namespace because

namespace detail {

template <class Member>
inline constexpr bool is_view = false;
template <class Letter>
inline constexpr bool is_view<std::basic_string_view<Letter>> = true;
template <class Member>
inline constexpr bool is_view<std::optional<Member>> = is_view<Member>;

/// The first member that is a view.
template <class Record, Role... roles, class... Getters>
constexpr auto hindrance_of_keeping(const ColumnList<Column<roles, Getters>...>&) {
    using Why = because::this_member_would_look_into_a_row_that_is_gone;
    if constexpr (std::is_void_v<why_not_read_t<Record>>) {
        return first_hindrance(
            std::conditional_t<is_view<member_of_t<Record, Getters>>,
                               Hindrance<Why, member_of_t<Record, Getters>>, NoHindrance>{}...);
    } else {
        return hindrance_t<Record>{};
    }
}
template <class Record>
using hindrance_of_keeping_t = decltype(hindrance_of_keeping<Record>(columns<Record>));
template <class Record>
using why_not_kept_t = typename hindrance_of_keeping_t<Record>::why;

/// Keeps the records of a CSV, or of a part of it.
template <class Record>
class CsvRecordKeeper {
public:
    explicit CsvRecordKeeper(CsvRecordDecoder<Record> decoder) : decoder_(std::move(decoder)) {}

    void expect(std::size_t rows) { read_.records.reserve(rows); }
    void add(const CsvRows& rows) {
        using Row = typename CsvRecordDecoder<Record>::Row;
        for (std::size_t row = 0; row < rows.size(); ++row) {
            const Row kind = decoder_.read(rows[row]);
            if (kind != Row::error)
                (kind == Row::total ? read_.totals : read_.records).push_back(decoder_.record());
        }
    }
    void shift_lines(std::uint32_t lines) noexcept { decoder_.shift_lines(lines); }
    void merge(CsvRecordKeeper&& other) {
        const auto append = [](std::vector<Record>& to, std::vector<Record>& from) {
            to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
        };
        append(read_.records, other.read_.records);
        append(read_.totals, other.read_.totals);
        decoder_.merge_errors(other.decoder_);
    }

    /// All of it; `of_rows` are the errors of rows that have no cells.
    CsvRecords<Record> take(const std::vector<CsvError>& of_rows, std::size_t row_errors) {
        read_.ignored = decoder_.ignored();
        read_.errors = decoder_.errors(of_rows);
        read_.error_count = decoder_.error_count() + row_errors;
        return std::move(read_);
    }

private:
    CsvRecordDecoder<Record> decoder_;
    CsvRecords<Record> read_{};
};

/// Makes what keeps the records below a heading.
template <class Record>
auto make_keeper(const CsvRecordOptions& options) {
    return [&options](const std::vector<std::string>& heading) -> Result<CsvRecordKeeper<Record>> {
        auto decoder = CsvRecordDecoder<Record>::make(heading, options);
        if (!decoder) return tl::unexpected<Error>(decoder.error());
        return CsvRecordKeeper<Record>(*std::move(decoder));
    };
}
template <class Record>
Result<CsvRecords<Record>> records_of(Result<CsvRead<CsvRecordKeeper<Record>>>&& read) {
    if (!read) return tl::unexpected<Error>(read.error());
    return read->consumer.take(read->errors, read->error_count);
}

}  // namespace detail

/// Reads records from a CSV whose first line is its heading, one at a time: `Record` is adapted for
/// Boost.Hana or has `columns` of its own. Memory is that of a block, whatever the length of the CSV.
///
/// Columns are found, and cells read, as `read_records` does it, but numbers are taken to be plain, 1234.5,
/// where `options` do not say otherwise of all columns or of one. Where they do not say it and the points of
/// all numbers stand before three digits, "1.100", these may be thousands: the first is an error,
/// `number_ambiguous`, and all are counted, in records that are there all the same. A row with too many or
/// too few fields or with a cell that cannot be read is left out, and each such cell is an error with its
/// place; rows that sum up others are left out and counted. Text members take what stands between quotation
/// marks as it stands.
///
/// Fails where there is no heading or no text at all, a needed column is missing or stands there twice, or
/// `options` name one that no member asks for: `options` must outlive the error. O(1) a field.
template <class Record, ByteSource Source,
          std::enable_if_t<std::is_void_v<detail::why_not_read_t<Record>>, int> = 0>
Result<CsvRecordReader<Record, Source>> csv_records(Source source, const CsvRecordOptions& options = {}) {
    CsvReader<Source> reader(std::move(source), options.reading.csv);
    const auto heading = reader.heading();
    if (!heading) return tl::unexpected<Error>(heading.error());
    auto decoder = detail::CsvRecordDecoder<Record>::make(*heading, options);
    if (!decoder) return tl::unexpected<Error>(decoder.error());
    return CsvRecordReader<Record, Source>(std::move(reader), *std::move(decoder), options.reading);
}

/// Reads all records of a CSV into memory, on as many threads as `options` say. Fails as `csv_records` does,
/// and where the source cannot be read to its end or holds a NUL. Linear.
template <class Record, ByteSource Source,
          std::enable_if_t<std::is_void_v<detail::why_not_kept_t<Record>>, int> = 0>
Result<CsvRecords<Record>> read_csv_records(Source source, const CsvRecordOptions& options = {}) {
    return detail::records_of<Record>(
        read_csv(std::move(source), options.reading, detail::make_keeper<Record>(options)));
}
/// The same of a file, on as many threads as `options` say; what is read does not depend on how many.
/// `file_unreadable` names the path, which must outlive the error.
template <class Record, std::enable_if_t<std::is_void_v<detail::why_not_kept_t<Record>>, int> = 0>
Result<CsvRecords<Record>> read_csv_records_file(FilePath path, const CsvRecordOptions& options = {}) {
    return detail::records_of<Record>(
        read_csv_file(path, options.reading, detail::make_keeper<Record>(options)));
}

/// Refused, and why.
template <class cannot_read, class Source, class member = typename detail::hindrance_t<cannot_read>::member,
          class why = detail::why_not_read_t<cannot_read>, std::enable_if_t<!std::is_void_v<why>, int> = 0>
void csv_records(Source source, const CsvRecordOptions& options = {}) = delete;
template <class cannot_read, class Source,
          class member = typename detail::hindrance_of_keeping_t<cannot_read>::member,
          class why = detail::why_not_kept_t<cannot_read>, std::enable_if_t<!std::is_void_v<why>, int> = 0>
void read_csv_records(Source source, const CsvRecordOptions& options = {}) = delete;
template <class cannot_read, class member = typename detail::hindrance_of_keeping_t<cannot_read>::member,
          class why = detail::why_not_kept_t<cannot_read>, std::enable_if_t<!std::is_void_v<why>, int> = 0>
void read_csv_records_file(FilePath path, const CsvRecordOptions& options = {}) = delete;

}  // namespace chitieu
