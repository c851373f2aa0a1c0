// SPDX-License-Identifier: BSL-1.0
#include <chitieu/read/detail/xml_pieces.hpp>

#include <chitieu/read/byte_source.hpp>
#include <chitieu/text/place.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

using namespace chitieu;
using namespace chitieu::detail;

namespace {

/// A text a few bytes at a time, so that everything is cut somewhere.
class Drops {
public:
    Drops(std::string_view text, std::size_t most) : rest_(text), most_(most) {}
    std::ptrdiff_t read(char* to, std::size_t most) {
        const std::size_t size = std::min({most, most_, rest_.size()});
        rest_.copy(to, size);
        rest_.remove_prefix(size);
        return static_cast<std::ptrdiff_t>(size);
    }

private:
    std::string_view rest_;
    std::size_t most_;
};

/// All pieces: kind, place, fault and text.
std::string shown(std::string_view text, XmlLimits limits = {}, std::size_t drop = 100'000) {
    constexpr std::string_view kinds[] = {"xml", "doctype", "root", "child", "text", "end"};
    constexpr std::string_view faults[] = {"", " cut", " too_large"};
    limits.block = std::min(limits.block, drop);
    XmlPieces pieces(Drops(text, drop), "a", limits);
    pieces.first_bytes();
    std::string result;
    while (true) {
        const XmlPiece piece = pieces.next();
        result += std::string(kinds[static_cast<std::size_t>(piece.kind)]) + '@' +
                  std::to_string(piece.begin.line) + ':' + std::to_string(piece.begin.column) +
                  std::string(faults[static_cast<std::size_t>(piece.fault)]) + ' ';
        if (piece.fault == XmlFault::cut && piece.kind == XmlPieceKind::child)
            result += std::to_string(piece.fault_at) + ' ';
        result += std::string(piece.text) + '\n';
        if (piece.deep_parts != nullptr) {
            for (const XmlDeepPart& part : *piece.deep_parts)
                result += "  deep " + std::to_string(part.begin) + '-' + std::to_string(part.end) + '\n';
        }
        if (piece.kind == XmlPieceKind::end) return result;
    }
}

void check_pieces(std::string_view text, std::string_view expected, XmlLimits limits = {}) {
    CAPTURE(text);
    CHECK(shown(text, limits) == expected);
    for (const std::size_t drop : {1U, 2U, 3U, 7U}) {
        CAPTURE(drop);
        CHECK(shown(text, limits, drop) == expected);
    }
}

}  // namespace

TEST_CASE("children of the root, with their places") {
    check_pieces(
        "\xEF\xBB\xBF<?xml version='1.0'?>\r\n<!-- <r> --><r x='>'>\n <a y=\"/>\">ơ<a1/></a>\r "
        "<a/><b><b/></b></r>\n<!-- -->",
        "xml@1:1 <?xml version='1.0'?>\nroot@2:13 <r x='>'>\nchild@3:2 <a y=\"/>\">ơ<a1/></a>\n"
        "child@4:2 <a/>\nchild@4:6 <b><b/></b>\nend@5:9 \n");
    check_pieces("<r/>", "root@1:1 <r/>\nend@1:5 \n");
    check_pieces("<r><a><!-- </a> --><![CDATA[</a>]]><?p </a> ?></a></r>",
                 "root@1:1 <r>\nchild@1:4 <a><!-- </a> --><![CDATA[</a>]]><?p </a> ?></a>\nend@1:55 \n");
    check_pieces("<r><a b='</a>'/></r>",
                 "root@1:1 <r>\nchild@1:4 cut 0 <a b='</a>\ntext@1:14 '/>\nend@1:21 \n");
}

TEST_CASE("document types are passed over, whatever stands in them") {
    check_pieces("<!DOCTYPE r [<!ENTITY a \"]>'\"><!-- > ]> ' --><?p > ?><!ELEMENT r (#PCDATA)>] ><r/>",
                 "doctype@1:1 \nroot@1:79 <r/>\nend@1:83 \n");
    check_pieces("<!DOCTYPE r [<!ENTITY a \"", "doctype@1:1 \nend@1:26 cut \n");
}

TEST_CASE("text and end tags that do not belong between children") {
    check_pieces("x<r>y<a/>z</q></r>!<r/>",
                 "text@1:1 x\nroot@1:2 <r>\ntext@1:5 y\nchild@1:6 <a/>\ntext@1:10 z\ntext@1:11 </q>\n"
                 "text@1:19 !\ntext@1:20 <r/>\nend@1:24 \n");
}

TEST_CASE("a broken child costs no other") {
    check_pieces("<r><a><x></a><a/></r>",
                 "root@1:1 <r>\nchild@1:4 cut 6 <a><x></a>\nchild@1:14 <a/>\nend@1:22 \n");
    check_pieces("<r><a><x><a/></r>", "root@1:1 <r>\nchild@1:4 cut 6 <a><x>\nchild@1:10 <a/>\nend@1:18 \n");
    check_pieces("<r><a><x></r>", "root@1:1 <r>\nchild@1:4 cut 6 <a><x>\nend@1:14 \n");
    check_pieces("<r><a></x></a><a/></r>",
                 "root@1:1 <r>\nchild@1:4 <a></x></a>\nchild@1:15 <a/>\nend@1:23 \n");
    check_pieces("<r><a><x y=1<z/></a><a/></r>",
                 "root@1:1 <r>\nchild@1:4 cut 3 <a><x y=1<z/></a>\nchild@1:21 <a/>\nend@1:29 \n");
    check_pieces("<r><b></c><a/></r>", "root@1:1 <r>\nchild@1:4 <b></c>\nchild@1:11 <a/>\nend@1:19 \n");
    check_pieces("<r><a><!-- ", "root@1:1 <r>\nchild@1:4 cut 8 <a><!-- \nend@1:12 cut \n");
    check_pieces("<r><a", "root@1:1 <r>\nchild@1:4 cut 0 <a\nend@1:6 cut \n");
    check_pieces("<r><a><!x></a></r>", "root@1:1 <r>\nchild@1:4 cut 3 <a><!x></a>\nend@1:19 \n");
}

TEST_CASE("limits") {
    check_pieces(
        "<r><a><b><c/><c><d/></c></b></a></r>",
        "root@1:1 <r>\nchild@1:4 <a><b><c/><c><d/></c></b></a>\n  deep 6-10\n  deep 10-21\nend@1:37 \n",
        {.depth = 3});
    check_pieces("<r><a><b><c></a><a/></r>",
                 "root@1:1 <r>\nchild@1:4 cut 9 <a><b><c></a>\n  deep 6-13\nchild@1:17 <a/>\nend@1:25 \n",
                 {.depth = 3});
    check_pieces("<r><a>123456789</a><a/></r>",
                 "root@1:1 <r>\nchild@1:4 too_large \nchild@1:20 <a/>\nend@1:28 \n", {.bytes = 10});
    check_pieces("<r><a><b/><b/><b/></a><a/></r>",
                 "root@1:1 <r>\nchild@1:4 too_large \nchild@1:23 <a/>\nend@1:31 \n", {.parts = 3});
    check_pieces("<r><a x='' y='' z=''/><a/></r>",
                 "root@1:1 <r>\nchild@1:4 too_large \nchild@1:23 <a/>\nend@1:31 \n", {.parts = 3});
    check_pieces("<r x='1234567890'><a/></r>", "root@1:1 too_large \nchild@1:19 <a/>\nend@1:27 \n",
                 {.bytes = 10});
}

TEST_CASE("a source that cannot be read") {
    struct Broken {
        std::ptrdiff_t read(char*, std::size_t) { return -1; }
    };
    XmlPieces pieces(Broken{}, "a", {});
    CHECK(pieces.next().kind == XmlPieceKind::end);
    CHECK(pieces.has_failed());
}
