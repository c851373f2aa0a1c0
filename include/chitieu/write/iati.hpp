// SPDX-License-Identifier: BSL-1.0
//
// Activities and their results as IATI 2.03, an activity at a time.
//
//     IatiWriter writer(std::cout);
//     writer.add(activity);
//     writer.finish();
//
// No library is needed for it, and no tree of the file is made.
#pragma once

#include <chitieu/domain/iati.hpp>
#include <chitieu/domain/iati_order.hpp>
#include <chitieu/text/xml_text.hpp>

#include <cstddef>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace chitieu {

namespace detail {

/// Writes elements, each on a line of its own; one that holds text stands on one line with all that is in it.
class XmlWriter {
public:
    explicit XmlWriter(std::string& to) : to_(&to) {}

    /// An element: `attributes()` and `children()` write what is in it.
    template <class Attributes, class Children>
    void element(std::string_view name, bool holds_text, const Attributes& attributes,
                 const Children& children) {
        indent();
        *to_ += '<';
        *to_ += name;
        attributes();
        *to_ += '>';
        const std::size_t begin = to_->size();
        const bool was_in_line = is_in_line_;
        is_in_line_ = is_in_line_ || holds_text;
        ++depth_;
        children();
        --depth_;
        if (to_->size() == begin) {
            to_->back() = '/';
            *to_ += '>';
        } else {
            indent();
            *to_ += "</";
            *to_ += name;
            *to_ += '>';
        }
        is_in_line_ = was_in_line;
    }

    void attribute(std::string_view name, std::string_view value) {
        *to_ += ' ';
        *to_ += name;
        *to_ += "=\"";
        *to_ += xml_escaped(value, XmlText::attribute);
        *to_ += '"';
    }
    void attribute(std::string_view name, const std::optional<std::string>& value) {
        if (value) attribute(name, std::string_view(*value));
    }
    template <class Value>
    void attribute(std::string_view name, const IatiValue<Value>& value) {
        attribute(name, value.text);
    }
    void attributes(const std::vector<IatiAttribute>& list) {
        for (const IatiAttribute& each : list) attribute(each.name, std::string_view(each.value));
    }

    void text(std::string_view text) { *to_ += xml_escaped(text, XmlText::element); }

    void element(const IatiElement& each) {
        if (each.name.empty()) return text(each.text);
        element(
            each.name, has_text(each.children) || !each.text.empty(), [&] { attributes(each.attributes); },
            [&] {
                text(each.text);
                for (const IatiElement& child : each.children) element(child);
            });
    }
    static bool has_text(const std::vector<IatiElement>& elements) noexcept {
        for (const IatiElement& element : elements) {
            if (element.name.empty()) return true;
        }
        return false;
    }

private:
    void indent() {
        if (is_in_line_) return;
        *to_ += '\n';
        to_->append(depth_, ' ');
    }

    std::string* to_;
    std::size_t depth_ = 1;
    bool is_in_line_ = false;
};

/// The parts of an activity, in the order of the schema.
class IatiParts {
public:
    explicit IatiParts(std::string& to) : xml_(to) {}

    void write(const IatiActivity& activity) {
        std::vector<IatiElement> sorted;  // only where they are not in order already
        const std::vector<IatiElement>& rest = in_order(activity.rest.elements, sorted);
        const std::size_t place_of_results = iati_order_of("result");
        part(
            "iati-activity", activity.rest, [] {},
            [&] {
                std::size_t at = 0;
                for (; at < rest.size() && iati_order_of(rest[at].name) < place_of_results; ++at)
                    xml_.element(rest[at]);
                for (const IatiResult& result : activity.results) write(result);
                for (; at < rest.size(); ++at) xml_.element(rest[at]);
            });
    }

private:
    static const std::vector<IatiElement>& in_order(const std::vector<IatiElement>& elements,
                                                    std::vector<IatiElement>& sorted) {
        std::size_t last = 0;
        bool is_sorted = true;
        for (const IatiElement& element : elements) {
            const std::size_t place = iati_order_of(element.name);
            is_sorted = is_sorted && last <= place;
            last = place;
        }
        if (is_sorted) return elements;
        sorted = elements;
        put_in_order(sorted);
        return sorted;
    }

    /// An element with what the model has no name for: its attributes behind those of the model.
    template <class Attributes, class Children>
    void part(std::string_view name, const IatiRest& rest, const Attributes& attributes,
              const Children& children) {
        xml_.element(
            name, XmlWriter::has_text(rest.elements),
            [&] {
                attributes();
                xml_.attributes(rest.attributes);
            },
            children);
    }
    void links(const IatiRest& rest) {
        for (const IatiElement& element : rest.elements) {
            if (element.name == "document-link") xml_.element(element);
        }
    }
    void others(const IatiRest& rest) {
        for (const IatiElement& element : rest.elements) {
            if (element.name != "document-link") xml_.element(element);
        }
    }
    void leaf(std::string_view name, const IatiRest& rest, const auto& attributes) {
        part(name, rest, attributes, [&] {
            links(rest);
            others(rest);
        });
    }

    void write(std::string_view name, const std::optional<IatiText>& text) {
        if (!text) return;
        part(
            name, text->rest, [] {},
            [&] {
                for (const IatiNarrative& narrative : text->narratives) write(narrative);
                links(text->rest);
                others(text->rest);
            });
    }
    void write(const IatiNarrative& narrative) {
        xml_.element(
            "narrative", true,
            [&] {
                xml_.attribute("xml:lang", narrative.language);
                xml_.attributes(narrative.rest.attributes);
            },
            [&] {
                xml_.text(narrative.text);
                links(narrative.rest);
                others(narrative.rest);
            });
    }

    void write(const std::vector<IatiReference>& references, std::string_view uri) {
        for (const IatiReference& reference : references) {
            leaf("reference", reference.rest, [&] {
                xml_.attribute("vocabulary", reference.vocabulary);
                xml_.attribute("code", reference.code);
                xml_.attribute(uri, reference.uri);
            });
        }
    }

    void write(const IatiResult& result) {
        const auto attributes = [&] {
            xml_.attribute("type", result.type);
            xml_.attribute("aggregation-status", result.aggregation_status);
        };
        part("result", result.rest, attributes, [&] {
            write("title", result.title);
            write("description", result.description);
            links(result.rest);
            write(result.references, "vocabulary-uri");
            for (const IatiIndicator& indicator : result.indicators) write(indicator);
            others(result.rest);
        });
    }

    void write(const IatiIndicator& indicator) {
        const auto attributes = [&] {
            xml_.attribute("measure", indicator.measure);
            xml_.attribute("ascending", indicator.ascending);
            xml_.attribute("aggregation-status", indicator.aggregation_status);
        };
        part("indicator", indicator.rest, attributes, [&] {
            write("title", indicator.title);
            write("description", indicator.description);
            links(indicator.rest);
            write(indicator.references, "indicator-uri");
            for (const IatiBaseline& baseline : indicator.baselines) write(baseline);
            for (const IatiPeriod& period : indicator.periods) write(period);
            others(indicator.rest);
        });
    }

    void write(const IatiBaseline& baseline) {
        const IatiFigure& figure = baseline.figure;
        const auto attributes = [&] {
            xml_.attribute("iso-date", baseline.iso_date);
            xml_.attribute("year", baseline.year);
            xml_.attribute("value", figure.value);
        };
        part("baseline", figure.rest, attributes, [&] {
            disaggregation(figure);
            links(figure.rest);
            write("comment", figure.comment);
            others(figure.rest);
        });
    }

    void write(std::string_view name, const IatiFigure& figure) {
        part(
            name, figure.rest, [&] { xml_.attribute("value", figure.value); },
            [&] {
                disaggregation(figure);
                write("comment", figure.comment);
                links(figure.rest);
                others(figure.rest);
            });
    }
    void disaggregation(const IatiFigure& figure) {
        for (const IatiLocation& location : figure.locations) {
            leaf("location", location.rest, [&] { xml_.attribute("ref", location.ref); });
        }
        for (const IatiDimension& dimension : figure.dimensions) {
            leaf("dimension", dimension.rest, [&] {
                xml_.attribute("name", dimension.name);
                xml_.attribute("value", dimension.value);
            });
        }
    }

    void write(const IatiPeriod& period) {
        part(
            "period", period.rest, [] {},
            [&] {
                write("period-start", period.start);
                write("period-end", period.end);
                for (const IatiFigure& target : period.targets) write("target", target);
                for (const IatiFigure& actual : period.actuals) write("actual", actual);
                links(period.rest);
                others(period.rest);
            });
    }
    void write(std::string_view name, const IatiDay& day) {
        if (day == IatiDay{}) return;
        leaf(name, day.rest, [&] { xml_.attribute("iso-date", day.iso_date); });
    }

    XmlWriter xml_;
};

}  // namespace detail

/// Writes activities, in UTF-8. Attributes are written as their text says, so that what was read, and could
/// not be understood, comes out as it was; parts stand in the order of the schema. What the schema asks for
/// and the model does not have is not made up: `audit_iati` names it. Names of elements and attributes that
/// the caller has made are taken to be names, and prefixes to be declared.
class IatiWriter {
public:
    /// Writes the beginning of the file, of version 2.03 where the document says none.
    explicit IatiWriter(std::ostream& out, const IatiDocument& document = {})
        : out_(&out), rest_(document.rest) {
        *out_ << R"(<?xml version="1.0" encoding="UTF-8"?>)" << '\n';
        text_ += "<iati-activities";
        detail::XmlWriter xml(text_);
        xml.attribute("version", document.version ? std::string_view(*document.version) : "2.03");
        xml.attributes(rest_.attributes);
        text_ += '>';
        flush();
    }

    /// Writes an activity. Linear; one activity's text is held.
    void add(const IatiActivity& activity) {
        detail::IatiParts(text_).write(activity);
        flush();
    }

    /// Writes the end of the file. The stream tells whether all of it could be written.
    void finish() {
        detail::XmlWriter xml(text_);
        for (const IatiElement& element : rest_.elements) xml.element(element);
        text_ += "\n</iati-activities>\n";
        flush();
    }

private:
    void flush() {
        out_->write(text_.data(), static_cast<std::streamsize>(text_.size()));
        text_.clear();
    }

    std::ostream* out_;
    IatiRest rest_;
    std::string text_{};
};

/// Writes a whole file.
template <class Activities>
void write_iati(std::ostream& out, const Activities& activities, const IatiDocument& document = {}) {
    IatiWriter writer(out, document);
    for (const IatiActivity& activity : activities) writer.add(activity);
    writer.finish();
}

}  // namespace chitieu
