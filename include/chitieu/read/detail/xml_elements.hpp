// SPDX-License-Identifier: BSL-1.0
//
// The elements of a piece of XML, with the places of what stands in them, by pugixml. Of the small XML
// libraries it is the one that parses without recursing, in place, so that each name and value lies where it
// was written, and that knows no document types: a bomb of entities stays as small as it is written.
#pragma once

#include <chitieu/audit/iati_rule.hpp>
#include <chitieu/domain/iati.hpp>
#include <chitieu/domain/iati_order.hpp>
#include <chitieu/read/detail/iati_findings.hpp>
#include <chitieu/read/detail/place_counter.hpp>
#include <chitieu/read/detail/xml_pieces.hpp>
#include <chitieu/text/place.hpp>
#include <chitieu/text/xml_text.hpp>

#include <pugixml.hpp>

#include <algorithm>
#include <cstddef>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace chitieu::detail {

/// Whether a name is there already, quickly for the few that an element has and for the thousands of a bad
/// one.
class XmlNames {
public:
    /// True where it is new. The name must outlive this.
    bool insert(std::string_view name) {
        if (count_ < few) {
            if (std::find(first_, first_ + count_, name) != first_ + count_) return false;
            first_[count_++] = name;
            return true;
        }
        if (more_.empty()) more_.insert(first_, first_ + few);
        return more_.insert(name).second;
    }

private:
    static constexpr std::size_t few = 16;
    std::string_view first_[few]{};
    std::size_t count_ = 0;
    std::unordered_set<std::string_view> more_{};
};

/// Parses pieces, one after the other, and goes through their elements. Namespaces are looked up as far as it
/// can be told whether they were declared.
class XmlElements {
public:
    XmlElements(IatiFindings& findings, std::size_t most_depth)
        : findings_(&findings), most_depth_(most_depth) {}

    /// Parses what of a piece is well-formed; its first element, or none.
    pugi::xml_node parse(const XmlPiece& piece) {
        parsed_ = piece.text.substr(0, piece.fault_at);
        const bool is_deep = piece.deep_parts != nullptr && !piece.deep_parts->empty();
        if (is_deep) blank(*piece.deep_parts);
        source_.clear();
        const XmlReplaced replaced = append_xml_text(source_, parsed_);
        places_ = PlaceCounter(source_, piece.begin);
        told_prefixes_.clear();
        const pugi::xml_parse_result result = load(source_);
        // Of CDATA that was cut the parser leaves bytes behind its text that it has moved already.
        if (result.status == pugi::status_bad_cdata) load(source_ + "]]>");

        const auto place_at = [&](std::size_t offset) { return PlaceCounter(source_, piece.begin)(offset); };
        if (is_deep) {
            // No byte before the first deep part was replaced by three, or the column is a little too small.
            say(IatiRule::elements_too_deep, place_at(piece.deep_parts->front().begin), {},
                std::to_string(most_depth_));
        }
        if (replaced.count != 0)
            say(IatiRule::character_invalid, place_at(replaced.first), {}, std::to_string(replaced.count));
        if (!result || piece.fault == XmlFault::cut) {
            // Of a piece that was cut the parser complains only at its last byte: the fault is what follows.
            const std::size_t size = source_.size();
            const auto offset =
                result ? size : static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0));
            const bool is_cut = piece.fault == XmlFault::cut && offset + 1 >= size;
            say(IatiRule::xml_malformed, place_at(is_cut ? size : (std::min)(offset, size)));
        }
        return document_.document_element();
    }

    /// Where an element begins: at the `<` before its name. Places are to be asked for in the order of the
    /// text.
    ReadAt at(pugi::xml_node node) {
        const char* const name = node.name();
        return {place_of(name == parsed_.data() ? name : name - 1)};
    }

    /// A prefix that all pieces may use.
    void declare(std::string prefix) { ++declared_[std::move(prefix)]; }

    void say(IatiRule rule, Place place, std::string_view reading = {}, std::string_view other = {}) {
        findings_->add(iati_finding(rule, place, reading, other));
    }

    /// Goes through an element: `on_attribute(name, value, place)` and `on_child(name, node)` say whether
    /// they took it, `on_text(text, place)` the same of text that stands right within. What nobody takes is
    /// kept in `rest`, and told where nothing else than the model knows may be there (`is_closed`).
    template <class OnAttribute, class OnChild, class OnText>
    void walk(pugi::xml_node node, IatiRest& rest, bool is_closed, const OnAttribute& on_attribute,
              const OnChild& on_child, const OnText& on_text) {
        const Scope scope(*this, node);
        each_attribute(node, [&](std::string_view name, std::string value, Place place) {
            if (name == "xmlns" && !value.empty()) say(IatiRule::namespace_foreign, place, value);
            if (!on_attribute(name, value, place))
                rest.attributes.push_back({std::string(name), std::move(value)});
        });
        for (const pugi::xml_node child : node.children()) {
            if (is_text(child)) {
                const Place place = place_of(child.value());
                std::string text = text_of_run(child);
                if (on_text(text, place) || text.find_first_not_of(" \t\r\n") == std::string::npos) continue;
                say(IatiRule::text_unexpected, place, text, node.name());
                rest.elements.push_back({.text = std::move(text)});
            } else if (is_told_ = false; !on_child(std::string_view(child.name()), child)) {
                keep(rest, child, is_closed && !is_told_ ? node.name() : "");
            }
        }
        put_in_order(rest.elements);
    }
    template <class OnAttribute, class OnChild>
    void walk(pugi::xml_node node, IatiRest& rest, bool is_closed, const OnAttribute& on_attribute,
              const OnChild& on_child) {
        walk(node, rest, is_closed, on_attribute, on_child, [](std::string&, Place) { return false; });
    }

    /// Keeps an element as it stands; `within` is told where it does not belong.
    void keep(IatiRest& rest, pugi::xml_node node, std::string_view within) {
        const std::string_view name = node.name();
        const bool is_known = name.find(':') != std::string_view::npos || name == "document-link";
        if (!within.empty() && !is_known) say(IatiRule::element_unknown, at(node).place, name, within);
        rest.elements.push_back(element_of(node, 1));
    }

    /// Of an element that may stand only once: whether this is the first.
    bool is_first(bool is_there, pugi::xml_node node) {
        is_told_ = is_there;
        if (is_there) say(IatiRule::element_repeated, at(node).place, node.name(), node.parent().name());
        return !is_there;
    }

private:
    pugi::xml_parse_result load(const std::string& text) {
        constexpr unsigned options = pugi::parse_cdata | pugi::parse_eol | pugi::parse_wconv_attribute;
        parsed_ = text + ' ';  // the parser writes over the last byte
        const pugi::xml_parse_result result =
            document_.load_buffer_inplace(parsed_.data(), parsed_.size(), options, pugi::encoding_utf8);
        // Which is no fault of the text.
        if (result.status == pugi::status_out_of_memory) throw std::bad_alloc();
        return result;
    }

    /// The prefixes that an element declares, until it ends.
    class Scope {
    public:
        Scope(XmlElements& elements, pugi::xml_node node) : elements_(&elements) {
            for (const pugi::xml_attribute attribute : node.attributes()) {
                const std::string_view name = attribute.name();
                if (!name.starts_with("xmlns:")) continue;
                prefixes_.emplace_back(name.substr(6));
                elements.declare(prefixes_.back());
            }
            elements.check_prefix(node.name(), node.name());
            for (const pugi::xml_attribute attribute : node.attributes()) {
                const std::string_view name = attribute.name();
                if (!name.starts_with("xmlns")) elements.check_prefix(name, attribute.name());
            }
        }
        Scope(const Scope&) = delete;
        Scope& operator=(const Scope&) = delete;
        ~Scope() {
            for (const std::string& prefix : prefixes_) --elements_->declared_[prefix];
        }

    private:
        XmlElements* elements_;
        std::vector<std::string> prefixes_{};
    };
    void check_prefix(std::string_view name, const char* in_text) {
        const std::size_t colon = name.find(':');
        if (colon == std::string_view::npos) return;
        std::string prefix(name.substr(0, colon));
        const auto found = declared_.find(prefix);
        if (prefix == "xml" || (found != declared_.end() && found->second != 0)) return;
        if (told_prefixes_.insert(std::move(prefix)).second)
            say(IatiRule::namespace_undeclared, place_of(in_text), name);
    }

    /// Blanks leave all else at its line and column.
    void blank(const std::vector<XmlDeepPart>& parts) {
        for (const XmlDeepPart& part : parts) {
            const std::size_t end = (std::min)(part.end, parsed_.size());
            for (std::size_t at = part.begin; at < end; ++at) {
                if (parsed_[at] != '\n' && parsed_[at] != '\r') parsed_[at] = ' ';
            }
        }
    }

    /// Where a name or a value stands, which lies in the parsed text.
    Place place_of(const char* in_text) {
        const std::ptrdiff_t offset = in_text - parsed_.data();
        const bool is_inside = offset >= 0 && offset <= static_cast<std::ptrdiff_t>(parsed_.size());
        return places_(is_inside ? static_cast<std::size_t>(offset) : 0);
    }

    /// The parser has made one character of each CRLF in a value, behind which all stands nearer than in the
    /// text.
    std::string unescaped(const char* raw) {
        std::size_t in_value = 0;
        std::size_t line_ends = 0;  // that were two characters
        return xml_unescaped(raw, [&](std::string_view reference, std::size_t offset) {
            const auto begin = static_cast<std::size_t>(raw - parsed_.data());
            for (; in_value < offset; ++in_value) {
                const std::size_t at = begin + in_value + line_ends;
                line_ends +=
                    std::string_view(source_).substr((std::min)(at, source_.size())).starts_with("\r\n");
            }
            say(IatiRule::entity_unknown, place_of(raw + offset + line_ends), reference);
        });
    }

    static bool is_text(pugi::xml_node node) noexcept {
        return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
    }
    std::string text_of_run(pugi::xml_node node) {
        return node.type() == pugi::node_cdata ? std::string(node.value()) : unescaped(node.value());
    }
    /// Runs that follow each other are one.
    static void add_text(std::vector<IatiElement>& elements, std::string text) {
        if (text.empty()) return;
        if (!elements.empty() && elements.back().name.empty()) {
            elements.back().text += text;
        } else {
            elements.push_back({.text = std::move(text)});
        }
    }

    template <class Use>
    void each_attribute(pugi::xml_node node, const Use& use) {
        XmlNames names;
        for (const pugi::xml_attribute attribute : node.attributes()) {
            const Place place = place_of(attribute.value());
            std::string value = unescaped(attribute.value());
            if (names.insert(attribute.name())) {
                use(std::string_view(attribute.name()), std::move(value), place);
            } else {
                say(IatiRule::attribute_repeated, place, value, attribute.name());
            }
        }
    }

    IatiElement element_of(pugi::xml_node node, std::size_t depth) {
        const Scope scope(*this, node);
        IatiElement element;
        element.name = node.name();
        each_attribute(node, [&](std::string_view name, std::string value, Place) {
            element.attributes.push_back({std::string(name), std::move(value)});
        });
        // Cut already where the tags are in order; a second look where they are not.
        if (depth > most_depth_) return element;
        for (const pugi::xml_node child : node.children()) {
            if (is_text(child)) {
                add_text(element.children, text_of_run(child));
            } else {
                element.children.push_back(element_of(child, depth + 1));
            }
        }
        return element;
    }

    IatiFindings* findings_;
    std::size_t most_depth_;
    std::string source_{};
    std::string parsed_{};  // the same, to be written over by the parser
    pugi::xml_document document_{};
    PlaceCounter places_{{}, {}};
    std::unordered_map<std::string, std::size_t> declared_{};
    std::unordered_set<std::string> told_prefixes_{};
    bool is_told_ = false;  // why the child that is looked at was not taken
};

}  // namespace chitieu::detail
