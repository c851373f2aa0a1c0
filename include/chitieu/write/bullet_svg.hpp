// SPDX-License-Identifier: BSL-1.0
//
// A bullet chart as SVG, inside an HTML page or as a file of its own.
//
//     const auto chart = bullet_chart({.target = more_than(17'600_dec), .actual = 17'501_dec,
//                                      .direction = Direction::higher_is_better});
//     write_bullet_svg(std::cout, *chart, Verdict::missed, {"grain", "Tổng sản lượng lương thực", "tấn"},
//                      Language::vietnamese, SvgUse::own_file);
#pragma once

#include <chitieu/compare/verdict.hpp>
#include <chitieu/domain/target.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/text/sentence.hpp>
#include <chitieu/text/to_string.hpp>
#include <chitieu/text/width.hpp>
#include <chitieu/write/bullet_chart.hpp>
#include <chitieu/write/figures.hpp>
#include <chitieu/write/html_text.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace chitieu {

/// The colours of `write_bullet_svg`, light and dark, for a page's style sheet. On every band a bar, a mark
/// and a tick have a contrast of at least 3, and texts one of 4.5 on the page.
inline constexpr std::string_view bullet_css = R"css(
.bullet { --bar: #2f4858; --missed: #97190f; --mark: #0d1117; --halo: #fff; --tick: #48515a;
  --band-0: #e8ecef; --band-1: #d5dbe1; --band-2: #c3cbd3; --band-3: #b2bcc6; --band-4: #a2adb9; }
@media screen and (prefers-color-scheme: dark) {
  .bullet { --bar: #bdd3e4; --missed: #ffb3aa; --mark: #fff; --halo: #14171a; --tick: #c2cad2;
    --band-0: #2a3036; --band-1: #363d45; --band-2: #434c55; --band-3: #505a64; --band-4: #5d6873; } }
.bullet { display: block; max-width: 100%; height: auto; overflow: hidden; }
.bullet .q0 { fill: var(--band-0); } .bullet .q1 { fill: var(--band-1); } .bullet .q2 { fill: var(--band-2); }
.bullet .q3 { fill: var(--band-3); } .bullet .q4 { fill: var(--band-4); }
.bullet .bar { fill: var(--bar); } .bullet.missed .bar { fill: var(--missed); }
.bullet .hatch { fill: none; stroke: var(--halo); stroke-width: 1; }
.bullet .halo { fill: none; stroke: var(--halo); stroke-width: 3.5; }
.bullet .mark { fill: none; stroke: var(--mark); stroke-width: 2; }
.bullet .form { fill: var(--mark); }
.bullet .previous { fill: var(--halo); stroke: var(--mark); stroke-width: 1.2; }
.bullet .ticks { fill: none; stroke: var(--tick); stroke-width: 1; }
.bullet text { fill: var(--tick); font: 10px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans",
  "DejaVu Sans", sans-serif; font-variant-numeric: tabular-nums; }
)css";

/// Who a chart is about. The id stands in the page once, and is a letter and then letters, digits and `-`.
struct BulletLabels {
    std::string_view id;      ///< of the element
    std::string_view name;    ///< the indicator's
    std::string_view unit{};  ///< as it stands behind figures; empty for none
};

/// Where the SVG will stand.
enum class SvgUse {
    inside_html,  ///< in a page that has `bullet_css` in its style sheet
    own_file,     ///< with a name space and `bullet_css` of its own
};

/// How the SVG is written.
struct SvgOptions {
    SvgUse use = SvgUse::inside_html;  ///< inside a page, or on its own
    int width = 280;                   ///< in pixels, at least 100
};

namespace detail {

// In pixels.
inline constexpr int bullet_height = 40;
inline constexpr int plot_left = 4;
inline constexpr int band_top = 6;
inline constexpr int band_height = 18;
inline constexpr int band_bottom = band_top + band_height;
inline constexpr int bar_top = 11;
inline constexpr int bar_height = 8;

/// How wide a label may be: figures of the widest common fonts take 0.64 of their height of 10 pixels.
inline Decimal label_width(std::string_view label) {
    return Decimal::from_parts(static_cast<int>(display_width(label)) * 64, 1);
}

/// What a target asks for, beyond the place of its mark.
constexpr Wording words_about(TargetForm form) noexcept {
    switch (form) {
        case TargetForm::value:
            return {"kế hoạch {target}", "plan {target}"};
        case TargetForm::at_least:
            return {"kế hoạch từ {target} trở lên", "plan at least {target}"};
        case TargetForm::more_than:
            return {"kế hoạch trên {target}", "plan more than {target}"};
        case TargetForm::at_most:
            return {"kế hoạch không quá {target}", "plan at most {target}"};
        case TargetForm::less_than:
            return {"kế hoạch dưới {target}", "plan less than {target}"};
        case TargetForm::between:
            return {"kế hoạch từ {target} đến {upper}", "plan from {target} to {upper}"};
        case TargetForm::maintain:
            return {"kế hoạch duy trì {target}", "plan to maintain {target}"};
    }
    return {};
}

/// "Tổng sản lượng lương thực: không đạt. Thực hiện 17.501 tấn, kế hoạch trên 17.600 tấn."
inline std::string bullet_title(const BulletFigures& figures, Verdict verdict, const BulletLabels& labels,
                                Language language) {
    const bool vietnamese = language == Language::vietnamese;
    const auto with_unit = [&](Decimal figure) {
        std::string text = localized(figure, language);
        if (!labels.unit.empty()) text += ' ' + std::string(labels.unit);
        return text;
    };
    std::string title(labels.name);
    title += title.empty() ? "" : ": ";
    title += words_of(verdict).in(language);
    title += ". ";
    if (figures.actual) {
        title += (vietnamese ? "Thực hiện " : "Actual ") + with_unit(*figures.actual);
    } else {
        title += vietnamese ? "Chưa có số thực hiện" : "No actual reported";
    }
    if (figures.target) {
        title +=
            ", " + fill(words_about(figures.target->form()).in(language),
                        {{"target", figures.target->is_range() ? localized(figures.target->lower(), language)
                                                               : with_unit(figures.target->lower())},
                         {"upper", with_unit(figures.target->upper())}});
    }
    return title + '.';
}

/// How the drawing is to be read: the scale, the bands, and what is not there.
inline std::string bullet_description(const BulletChart& chart, Language language) {
    const bool vietnamese = language == Language::vietnamese;
    const auto end = [language](const Ratio& value) {
        const std::optional<Decimal> rounded = checked_round(value, 4);
        return rounded ? localized(rounded->normalized(), language) : std::string("?");
    };
    std::string text = fill(vietnamese ? "Thang đo từ {low} đến {high}." : "Scale from {low} to {high}.",
                            {{"low", end(chart.scale.begin())}, {"high", end(chart.scale.end())}});
    if (chart.point) {
        text += vietnamese ? " Thang không bắt đầu từ 0: số thực hiện là một điểm."
                           : " The scale does not begin at 0: the actual is a point.";
    }
    if (!chart.figures.actual) {
        text += vietnamese ? " Không có thanh: chưa có số liệu." : " There is no bar: nothing was reported.";
    }
    if (chart.figures.previous) {
        text += (vietnamese ? " Kỳ trước: " : " Period before: ") +
                localized(*chart.figures.previous, language) + '.';
    }
    if (chart.bands.size() > 1) {
        switch (chart.figures.direction) {
            case Direction::higher_is_better:
                text += vietnamese ? " Càng cao càng tốt: phần nền tốt nhất ở bên phải."
                                   : " Higher is better: the best band is on the right.";
                break;
            case Direction::lower_is_better:
                text += vietnamese ? " Càng thấp càng tốt: phần nền tốt nhất ở bên trái."
                                   : " Lower is better: the best band is on the left.";
                break;
            case Direction::keep_within:
                text += vietnamese ? " Giữ trong khoảng: càng xa kế hoạch, nền càng đậm."
                                   : " To be kept within: the further from the plan, the stronger the band.";
                break;
        }
    }
    return text;
}

/// Draws the parts of a chart, those in front after those behind them.
class BulletDrawing {
public:
    BulletDrawing(std::ostream& out, const BulletChart& chart, std::string_view id, int width,
                  Language language)
        : out_(out), chart_(chart), id_(id), width_(width), language_(language) {}

    void write_bands() const {
        for (const BulletBand& band : chart_.bands) {
            out_ << "<rect class=\"q" << std::to_string(band.from_best) << '"'
                 << box(band.stretch, band_top, band_height);
        }
        if (chart_.figures.band_ends.empty()) return;  // the target parts them
        out_ << "<path class=\"ticks\" d=\"";
        for (std::size_t band = 1; band < chart_.bands.size(); ++band) {
            out_ << 'M' << x(chart_.bands[band].stretch.from) << ' ' << std::to_string(band_top) << 'v'
                 << std::to_string(band_height);
        }
        out_ << "\"/>";
    }

    /// The scale's ticks, and as many of their figures as have room beside each other.
    void write_ticks() const {
        const std::vector<Decimal> ticks = chart_.scale.ticks();
        std::vector<Decimal> places;
        std::vector<std::string> labels;
        Decimal widest = 0;
        std::size_t zero = 0;
        out_ << "<path class=\"ticks\" d=\"";
        for (std::size_t at = 0; at < ticks.size(); ++at) {
            if (ticks[at].is_zero()) zero = at;
            places.push_back(pixels(chart_.scale.position(Ratio(ticks[at])).value_or(Ratio(0))));
            labels.push_back(localized(ticks[at], language_));
            widest = (std::max)(widest, label_width(labels.back()));
            out_ << 'M' << to_string(places.back()) << ' ' << std::to_string(band_bottom) << "v3";
        }
        out_ << "\"/>";

        // Every so many ticks, 0 among them.
        std::size_t every = 1;
        while (every < ticks.size() && places[every] - places[0] < widest + 8) ++every;
        for (std::size_t at = zero % every; at < ticks.size(); at += every) {
            const Decimal half = label_width(labels[at]) * 0.5_dec;
            out_ << "<text y=\"" << std::to_string(bullet_height - 3) << "\" x=\"";
            if (places[at] < half) {
                out_ << "0\"";
            } else if (places[at] + half > width_) {
                out_ << std::to_string(width_) << "\" text-anchor=\"end\"";
            } else {
                out_ << to_string(places[at]) << "\" text-anchor=\"middle\"";
            }
            out_ << '>' << labels[at] << "</text>";
        }
    }

    void write_actual(bool is_missed) const {
        if (chart_.point) write_dot("halo", *chart_.point, 4), write_dot("bar", *chart_.point, 4);
        if (!chart_.bar) {
            if (chart_.point) return;
            out_ << "<text x=\"" << std::to_string(plot_left + 5) << "\" y=\""
                 << std::to_string(band_bottom - 5) << "\">" << words_of(Verdict::not_reported).in(language_)
                 << "</text>";
            return;
        }
        const BulletStretch bar{(std::min)(chart_.bar->from, chart_.bar->to),
                                (std::max)(chart_.bar->from, chart_.bar->to)};
        if (bar.from == bar.to) {  // 0 was reached, which is not nothing
            write_dot("bar", bar.from, 4);
            return;
        }
        const std::string place = box(bar, bar_top, bar_height);
        out_ << "<rect class=\"bar\"" << place;
        if (!is_missed) return;
        out_ << "<pattern id=\"" << id_ << "-h\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">"
             << "<path class=\"hatch\" d=\"M-1 1l2 -2M0 6l6 -6M5 7l2 -2\"/></pattern><rect fill=\"url(#"
             << id_ << "-h)\"" << place;
    }

    /// A line; a bound has an arrow to the side that it asks for, a maintained value a square, and a range
    /// is two lines under one roof.
    void write_target() const {
        if (!chart_.target) return;
        const std::string from = x(chart_.target->from);
        const std::string bottom = std::to_string(band_bottom - 1);
        const TargetForm form = chart_.figures.target->form();
        std::string line = 'M' + from;
        line += form == TargetForm::between ? ' ' + bottom + "V3H" + x(chart_.target->to) : " 3";
        line += 'V' + bottom;
        out_ << "<path class=\"halo\" d=\"" << line << "\"/><path class=\"mark\" d=\"" << line << "\"/>";
        if (const std::string_view sign = sign_of(form); !sign.empty()) {
            out_ << "<path class=\"form\" d=\"M" << from << sign << "\"/>";
        }
    }

    void write_previous() const {
        if (chart_.previous) write_dot("previous", *chart_.previous, 3);
    }

private:
    static constexpr std::string_view sign_of(TargetForm form) noexcept {
        switch (form) {
            case TargetForm::at_least:
            case TargetForm::more_than:
                return " 0l7 3l-7 3z";
            case TargetForm::at_most:
            case TargetForm::less_than:
                return " 0l-7 3l7 3z";
            case TargetForm::maintain:
                return " 0h3v6h-6v-6z";
            case TargetForm::value:
            case TargetForm::between:
                break;
        }
        return {};
    }

    /// A position in pixels with two decimals: the only place where a chart is rounded.
    Decimal pixels(const Ratio& position) const {
        const Ratio left(plot_left);
        const Ratio room(width_ - 2 * plot_left);
        const std::optional<Ratio> part = checked_multiply(position, room);
        const std::optional<Ratio> exact = part ? checked_add(left, *part) : std::nullopt;
        // Figures of more than 17 digits: nine decimals of the position are far below a pixel.
        const Ratio place = exact ? *exact : Ratio(round(position, 9)) * room + left;
        return round(place, 2).normalized();
    }
    std::string x(const Ratio& position) const { return to_string(pixels(position)); }
    std::string box(const BulletStretch& stretch, int top, int height) const {
        const Decimal from = pixels(stretch.from);
        return " x=\"" + to_string(from) + "\" y=\"" + std::to_string(top) + "\" width=\"" +
               to_string((pixels(stretch.to) - from).normalized()) + "\" height=\"" + std::to_string(height) +
               "\"/>";
    }
    void write_dot(std::string_view kind, const Ratio& position, int radius) const {
        out_ << "<circle class=\"" << kind << "\" cx=\"" << x(position) << "\" cy=\""
             << std::to_string(bar_top + bar_height / 2) << "\" r=\"" << std::to_string(radius) << "\"/>";
    }

    std::ostream& out_;
    const BulletChart& chart_;
    std::string_view id_;
    int width_;
    Language language_;
};

}  // namespace detail

/// Writes the chart, 40 pixels high and as wide as was asked for, or narrower where there is less room. It
/// has a name and a description for who cannot see it. A missed target is told by a hatched bar, not by its
/// colour alone, and the name says it in words. Texts are made harmless. Linear.
inline void write_bullet_svg(std::ostream& out, const BulletChart& chart, Verdict verdict,
                             const BulletLabels& labels, Language language, SvgOptions options = {}) {
    const bool is_missed = verdict == Verdict::missed;
    const std::string id = html_text(labels.id);
    const int width = (std::max)(options.width, 100);
    out << "<svg class=\"bullet" << (is_missed ? " missed" : "") << "\" role=\"img\" aria-labelledby=\"" << id
        << "-t " << id << "-d\" viewBox=\"0 0 " << std::to_string(width) << ' '
        << std::to_string(detail::bullet_height) << "\" width=\"" << std::to_string(width) << "\" height=\""
        << std::to_string(detail::bullet_height) << '"';
    if (options.use == SvgUse::own_file) {
        out << " xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\""
            << (language == Language::vietnamese ? "vi" : "en") << '"';
    }
    out << "><title id=\"" << id << "-t\">"
        << html_text(detail::bullet_title(chart.figures, verdict, labels, language)) << "</title><desc id=\""
        << id << "-d\">" << html_text(detail::bullet_description(chart, language)) << "</desc>";
    if (options.use == SvgUse::own_file) out << "<style>" << bullet_css << "</style>";

    const detail::BulletDrawing drawing(out, chart, id, width, language);
    drawing.write_bands();
    drawing.write_ticks();
    drawing.write_actual(is_missed);
    drawing.write_target();
    drawing.write_previous();
    out << "</svg>";
}

}  // namespace chitieu
