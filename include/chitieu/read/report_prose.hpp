// SPDX-License-Identifier: BSL-1.0
//
// The claims of a whole report, and the places that it names, in the order of its paragraphs.
//
//     const ReadClaims read = read_claims(*report);
//     const Audit result = audit(*report, read.claims);
#pragma once

#include <chitieu/domain/claim.hpp>
#include <chitieu/domain/mention.hpp>
#include <chitieu/domain/report.hpp>
#include <chitieu/read/claims.hpp>
#include <chitieu/read/detail/heading_setting.hpp>
#include <chitieu/read/detail/settings_in_text.hpp>
#include <chitieu/read/mentions.hpp>
#include <chitieu/read/unsure_claim.hpp>

#include <cstddef>
#include <iterator>
#include <utility>
#include <vector>

namespace chitieu {

namespace because {

struct the_report_must_outlive_its_claims_and_mentions;  ///< keep the report in a variable

}  // namespace because

namespace detail {

/// The time and the place that the headings above a paragraph, and the words before its list ("Kết quả tại
/// xã Hồng Vân:"), say for what stands below.
class SettingsAbove {
public:
    explicit SettingsAbove(const Report& report) {
        std::vector<std::size_t> above;  // the sections that are open
        for (const Section& section : report.sections) {
            while (!above.empty() && report.sections[above.back()].level >= section.level) above.pop_back();
            ClaimWords setting = setting_of(section.heading);
            if (!above.empty()) add(setting, of_sections_[above.back()]);
            above.push_back(of_sections_.size());
            of_sections_.push_back(setting);
        }
    }

    /// Takes up a paragraph, after those before it, and gives its claims what they do not say themselves.
    template <class Claims>
    void add_to(Claims& claims, const Paragraph& paragraph) {
        if (paragraph.section != section_) opener_ = {};
        section_ = paragraph.section;
        for (Claim& claim : claims) {
            add(words_of(claim), opener_);
            if (section_ < of_sections_.size()) add(words_of(claim), of_sections_[section_]);
        }
        constexpr std::size_t longest_opener = 200;
        if (paragraph.note != no_part || !paragraph.text.ends_with(':')) return;
        opener_ = paragraph.text.size() <= longest_opener ? setting_of(paragraph.text) : ClaimWords{};
    }

private:
    static void add(ClaimWords& nearer, const ClaimWords& farther) {
        add_period(nearer.period, farther.period);
        if (!nearer.scope.empty()) return;
        nearer.scope = farther.scope;
        nearer.scope_is_sure = farther.scope_is_sure;
    }

    std::vector<ClaimWords> of_sections_{};
    ClaimWords opener_{};
    std::size_t section_ = no_part;
};

}  // namespace detail

/// The claims in all paragraphs, those of notes too, with the time and place that headings say for them.
/// Their views look into the report, which must outlive them. Linear.
inline ReadClaims read_claims(const Report& report, const ProseOptions& options = {}) {
    ReadClaims result;
    ClaimReader reader(options);
    detail::SettingsAbove above(report);
    for (const Paragraph& paragraph : report.paragraphs) {
        ReadClaims found =
            reader.read(paragraph.text, [&paragraph](std::size_t at) { return paragraph.place_of(at); });
        above.add_to(found.claims, paragraph);
        std::move(found.claims.begin(), found.claims.end(), std::back_inserter(result.claims));
        std::move(found.unsure.begin(), found.unsure.end(), std::back_inserter(result.unsure));
    }
    return result;
}

/// Refused: the claims would look into a report that is gone.
because::the_report_must_outlive_its_claims_and_mentions read_claims(const Report&&,
                                                                     const ProseOptions& = {});

/// The places that all paragraphs name, those of notes too. Report and gazetteer must outlive them.
inline std::vector<Mention> read_mentions(const Report& report, const MentionScope& scope) {
    std::vector<Mention> result;
    MentionReader reader(scope);
    for (const Paragraph& paragraph : report.paragraphs) {
        std::vector<Mention> found =
            reader.read(paragraph.text, [&paragraph](std::size_t at) { return paragraph.place_of(at); });
        std::move(found.begin(), found.end(), std::back_inserter(result));
    }
    return result;
}
/// Refused: the mentions would look into a report that is gone.
because::the_report_must_outlive_its_claims_and_mentions read_mentions(const Report&&, const MentionScope&);

}  // namespace chitieu
