// SPDX-License-Identifier: BSL-1.0
//
// The legend of bullet charts.
#pragma once

#include <chitieu/write/html_page.hpp>

#include <ostream>
#include <string_view>

namespace chitieu::detail {

/// How bullet charts are read; those of actuals of the period before, too, where there are any.
inline void write_bullet_legend(const PageWriter& page, bool has_previous) {
    std::ostream& out = page.out();
    const auto entry = [&out](std::string_view drawing, std::string_view words, bool is_missed = false) {
        out << "<li><svg class=\"bullet" << (is_missed ? " missed" : "")
            << "\" aria-hidden=\"true\" viewBox=\"0 0 36 24\" width=\"36\" height=\"24\">" << drawing
            << "</svg>" << words << "</li>\n";
    };
    out << "<ul class=\"legend\" aria-label=\"" << page.say("Cách đọc biểu đồ", "How to read the charts")
        << "\">\n";
    entry(R"(<rect class="q1" y="3" width="36" height="18"/><rect class="bar" y="8" width="30" height="8"/>)",
          page.say("thực hiện", "actual"));
    entry(R"(<rect class="q1" y="3" width="36" height="18"/><rect class="bar" y="8" width="30" height="8"/>)"
          R"(<path class="hatch" d="M0 14l6 -6M4 16l8 -8M10 16l8 -8M16 16l8 -8M22 16l8 -8M28 16l2 -2"/>)",
          page.say("thực hiện, không đạt", "actual, missed"), true);
    entry(R"(<path class="mark" d="M18 3V21"/>)", page.say("kế hoạch", "plan"));
    entry(R"(<path class="mark" d="M8 3V21M28 3V21"/><path class="form" d="M8 0l7 3l-7 3zM28 0l-7 3l7 3z"/>)",
          page.say("kế hoạch trở lên, trở xuống", "plan or more, plan or less"));
    entry(R"(<path class="mark" d="M18 3V21"/><path class="form" d="M15 0h6v6h-6z"/>)",
          page.say("duy trì", "to be maintained"));
    entry(R"(<path class="mark" d="M8 21V3H28V21"/>)", page.say("kế hoạch là một khoảng", "plan is a range"));
    if (has_previous) {
        entry(R"(<circle class="previous" cx="18" cy="12" r="3"/>)",
              page.say("thực hiện kỳ trước", "actual of the period before"));
    }
    entry(R"(<rect class="q1" y="3" width="36" height="18"/>)",
          page.say("nền: chưa đạt", "band: short of it"));
    entry(R"(<rect class="q0" y="3" width="36" height="18"/>)", page.say("nền: đạt", "band: reached"));
    out << "</ul>\n";
}

}  // namespace chitieu::detail
