// SPDX-License-Identifier: BSL-1.0
//
// The elements of IATI as values of the domain.
#pragma once

#include <chitieu/audit/iati_rule.hpp>
#include <chitieu/domain/iati.hpp>
#include <chitieu/domain/iati_value.hpp>
#include <chitieu/read/detail/iati_findings.hpp>
#include <chitieu/read/detail/xml_elements.hpp>
#include <chitieu/read/detail/xml_pieces.hpp>
#include <chitieu/text/place.hpp>

#include <pugixml.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace chitieu::detail {

/// Reads pieces of a file, one after the other.
class IatiTree {
public:
    IatiTree(IatiFindings& findings, std::size_t most_depth) : xml_(findings, most_depth) {}

    /// What the root's start tag says; the prefixes that it declares hold for all that follows.
    IatiDocument read_root(const XmlPiece& piece) {
        std::string text(piece.text);
        if (text.ends_with('>') && !text.ends_with("/>")) text.insert(text.size() - 1, "/");
        const XmlPiece closed{.kind = piece.kind,
                              .fault = piece.fault,
                              .text = text,
                              .begin = piece.begin,
                              .fault_at = text.size()};
        IatiDocument document;
        xml_.walk(
            xml_.parse(closed), document.rest, true,
            [&](std::string_view name, std::string& value, Place place) {
                if (name.starts_with("xmlns:")) xml_.declare(std::string(name.substr(6)));
                if (name != "version") return false;
                if (!value.starts_with("2.0")) xml_.say(IatiRule::version_unknown, place, value);
                document.version = std::move(value);
                return true;
            },
            no_child);
        if (!document.version) xml_.say(IatiRule::version_missing, piece.begin);
        return document;
    }

    /// A child of the root, as far as it is XML: an activity, or nothing, where it is any other element,
    /// which is kept in `rest`, or none from its beginning.
    std::optional<IatiActivity> read_child(const XmlPiece& piece, IatiRest& rest) {
        const pugi::xml_node node = xml_.parse(piece);
        if (!node) return std::nullopt;
        if (std::string_view(node.name()) != "iati-activity") {
            xml_.keep(rest, node, "iati-activities");
            return std::nullopt;
        }
        IatiActivity activity;
        activity.at = xml_.at(node);
        xml_.walk(node, activity.rest, false, no_attribute, [&](std::string_view name, pugi::xml_node child) {
            if (name == "result") activity.results.push_back(read_result(child));
            return name == "result";
        });
        return activity;
    }

    /// Says what is wrong outside the pieces, or with one as a whole.
    void say(IatiRule rule, Place place, std::string_view reading = {}, std::string_view other = {}) {
        xml_.say(rule, place, reading, other);
    }

private:
    // No lambdas: in a class such a constant is another one in each translation unit.
    struct NoAttribute {
        bool operator()(std::string_view, std::string&, Place) const noexcept { return false; }
    };
    struct NoChild {
        bool operator()(std::string_view, pugi::xml_node) const noexcept { return false; }
    };
    static constexpr NoAttribute no_attribute{};
    static constexpr NoChild no_child{};

    /// `to` becomes the attribute's text and what `parse` makes of it.
    template <class Value, class Parse>
    static bool set(IatiValue<Value>& to, std::string& text, Place place, const Parse& parse) {
        const auto reading = parse(std::string_view(text));
        to = iati_value_of(std::optional<std::string>(std::move(text)), reading, place);
        return true;
    }
    static bool set(std::optional<std::string>& to, std::string& text) {
        to = std::move(text);
        return true;
    }
    bool set(std::optional<IatiText>& to, pugi::xml_node node) {
        if (!xml_.is_first(to.has_value(), node)) return false;
        to = read_text(node);
        return true;
    }

    IatiText read_text(pugi::xml_node node) {
        IatiText text;
        xml_.walk(
            node, text.rest, true, no_attribute,
            [&](std::string_view name, pugi::xml_node child) {
                if (name == "narrative") text.narratives.push_back(read_narrative(child));
                return name == "narrative";
            },
            [&](std::string& words, Place place) {
                // As version 1 of IATI had it.
                if (words.find_first_not_of(" \t\r\n") == std::string::npos) return false;
                xml_.say(IatiRule::narrative_missing, place, words);
                text.narratives.push_back({.text = std::move(words), .at = {place}});
                return true;
            });
        return text;
    }

    IatiNarrative read_narrative(pugi::xml_node node) {
        IatiNarrative narrative;
        narrative.at = xml_.at(node);
        xml_.walk(
            node, narrative.rest, true,
            [&](std::string_view name, std::string& value, Place) {
                return name == "xml:lang" && set(narrative.language, value);
            },
            no_child,
            [&](std::string& words, Place) {
                narrative.text += words;
                return true;
            });
        return narrative;
    }

    IatiResult read_result(pugi::xml_node node) {
        IatiResult result;
        result.at = xml_.at(node);
        xml_.walk(
            node, result.rest, true,
            [&](std::string_view name, std::string& value, Place place) {
                if (name == "type") return set(result.type, value, place, parse_iati_result_type);
                return name == "aggregation-status" &&
                       set(result.aggregation_status, value, place, parse_iati_flag);
            },
            [&](std::string_view name, pugi::xml_node child) {
                if (name == "title") return set(result.title, child);
                if (name == "description") return set(result.description, child);
                if (name == "reference") result.references.push_back(read_reference(child, "vocabulary-uri"));
                if (name == "indicator") result.indicators.push_back(read_indicator(child));
                return name == "reference" || name == "indicator";
            });
        return result;
    }

    IatiReference read_reference(pugi::xml_node node, std::string_view uri) {
        IatiReference reference;
        xml_.walk(
            node, reference.rest, true,
            [&](std::string_view name, std::string& value, Place) {
                if (name == "vocabulary") return set(reference.vocabulary, value);
                if (name == "code") return set(reference.code, value);
                return name == uri && set(reference.uri, value);
            },
            no_child);
        return reference;
    }

    IatiIndicator read_indicator(pugi::xml_node node) {
        IatiIndicator indicator;
        indicator.at = xml_.at(node);
        xml_.walk(
            node, indicator.rest, true,
            [&](std::string_view name, std::string& value, Place place) {
                if (name == "measure") return set(indicator.measure, value, place, parse_iati_measure);
                if (name == "ascending") return set(indicator.ascending, value, place, parse_iati_flag);
                return name == "aggregation-status" &&
                       set(indicator.aggregation_status, value, place, parse_iati_flag);
            },
            [&](std::string_view name, pugi::xml_node child) {
                measure_ = indicator.measure.value;
                if (name == "title") return set(indicator.title, child);
                if (name == "description") return set(indicator.description, child);
                if (name == "reference")
                    indicator.references.push_back(read_reference(child, "indicator-uri"));
                if (name == "baseline") indicator.baselines.push_back(read_baseline(child));
                if (name == "period") indicator.periods.push_back(read_period(child));
                return name == "reference" || name == "baseline" || name == "period";
            });
        return indicator;
    }

    IatiBaseline read_baseline(pugi::xml_node node) {
        IatiBaseline baseline;
        baseline.figure = read_figure(node, [&](std::string_view name, std::string& value, Place place) {
            if (name == "year") return set(baseline.year, value, place, parse_iati_year);
            return name == "iso-date" && set(baseline.iso_date, value, place, parse_iati_day);
        });
        return baseline;
    }

    IatiPeriod read_period(pugi::xml_node node) {
        IatiPeriod period;
        period.at = xml_.at(node);
        bool has_start = false;
        bool has_end = false;
        xml_.walk(node, period.rest, true, no_attribute, [&](std::string_view name, pugi::xml_node child) {
            if (name == "period-start" && xml_.is_first(std::exchange(has_start, true), child)) {
                period.start = read_day(child);
            } else if (name == "period-end" && xml_.is_first(std::exchange(has_end, true), child)) {
                period.end = read_day(child);
            } else if (name == "target") {
                period.targets.push_back(read_figure(child, no_attribute));
            } else if (name == "actual") {
                period.actuals.push_back(read_figure(child, no_attribute));
            } else {
                return false;
            }
            return true;
        });
        return period;
    }

    IatiDay read_day(pugi::xml_node node) {
        IatiDay day;
        xml_.walk(
            node, day.rest, true,
            [&](std::string_view name, std::string& value, Place place) {
                return name == "iso-date" && set(day.iso_date, value, place, parse_iati_day);
            },
            no_child);
        return day;
    }

    template <class OnAttribute>
    IatiFigure read_figure(pugi::xml_node node, const OnAttribute& on_attribute) {
        IatiFigure figure;
        figure.at = xml_.at(node);
        xml_.walk(
            node, figure.rest, true,
            [&](std::string_view name, std::string& value, Place place) {
                if (name != "value") return on_attribute(name, value, place);
                return set(figure.value, value, place,
                           [&](std::string_view text) { return parse_iati_number(text, measure_); });
            },
            [&](std::string_view name, pugi::xml_node child) {
                if (name == "comment") return set(figure.comment, child);
                if (name == "location") figure.locations.push_back(read_location(child));
                if (name == "dimension") figure.dimensions.push_back(read_dimension(child));
                return name == "location" || name == "dimension";
            });
        return figure;
    }

    IatiLocation read_location(pugi::xml_node node) {
        IatiLocation location;
        xml_.walk(
            node, location.rest, true,
            [&](std::string_view name, std::string& value, Place) {
                return name == "ref" && set(location.ref, value);
            },
            no_child);
        return location;
    }

    IatiDimension read_dimension(pugi::xml_node node) {
        IatiDimension dimension;
        xml_.walk(
            node, dimension.rest, true,
            [&](std::string_view name, std::string& value, Place) {
                if (name == "name") return set(dimension.name, value);
                return name == "value" && set(dimension.value, value);
            },
            no_child);
        return dimension;
    }

    XmlElements xml_;
    std::optional<IatiMeasure> measure_{};  // of the indicator that is being read
};

}  // namespace chitieu::detail
