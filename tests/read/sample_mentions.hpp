// SPDX-License-Identifier: BSL-1.0
//
// The 66 places of the district that the prose of its report of 2023 names, read by eye: line and column, the
// unit's code at the end of 2023 (none where the district, its township and a commune are called so), and how
// sure that is.
#pragma once

#include <chitieu/read/mentions.hpp>

#include <cstdint>
#include <string_view>

struct SampleMention {
    std::uint32_t line;
    std::uint32_t column;
    std::string_view code;
    chitieu::MentionSureness sureness;
};

using chitieu::MentionSureness;

// clang-format off

inline constexpr SampleMention sample_mentions[] = {
    {5, 1, "", MentionSureness::several},
    {32, 519, "03469", MentionSureness::letter_misread},
    {32, 530, "03439", MentionSureness::exact},
    {32, 539, "03436", MentionSureness::exact},
    {32, 550, "03466", MentionSureness::marks_differ},
    {100, 273, "107", MentionSureness::exact},
    {100, 910, "03436", MentionSureness::exact},
    {100, 922, "107", MentionSureness::exact},
    {102, 45, "03469", MentionSureness::letter_misread},
    {102, 108, "03442", MentionSureness::exact},
    {102, 178, "03436", MentionSureness::exact},
    {102, 244, "03454", MentionSureness::marks_differ},
    {102, 274, "03463", MentionSureness::marks_differ},
    {102, 325, "03457", MentionSureness::exact},
    {102, 335, "03442", MentionSureness::exact},
    {102, 341, "03440", MentionSureness::exact},
    {108, 163, "107", MentionSureness::exact},
    {132, 35, "03463", MentionSureness::exact},
    {132, 49, "03448", MentionSureness::marks_differ},
    {132, 129, "107", MentionSureness::exact},
    {142, 58, "03448", MentionSureness::marks_differ},
    {142, 113, "03463", MentionSureness::exact},
    {144, 1042, "03469", MentionSureness::letter_misread},
    {154, 267, "03439", MentionSureness::exact},
    {154, 279, "03440", MentionSureness::exact},
    {154, 286, "03451", MentionSureness::marks_differ},
    {154, 295, "03445", MentionSureness::exact},
    {154, 791, "03463", MentionSureness::exact},
    {160, 105, "03433", MentionSureness::exact},
    {160, 159, "03436", MentionSureness::exact},
    {160, 221, "03451", MentionSureness::marks_differ},
    {160, 365, "03467", MentionSureness::letter_misread},
    {160, 413, "03445", MentionSureness::exact},
    {160, 461, "03457", MentionSureness::exact},
    {190, 478, "03440", MentionSureness::exact},
    {190, 485, "03442", MentionSureness::exact},
    {190, 491, "03469", MentionSureness::letter_misread},
    {190, 499, "03454", MentionSureness::marks_differ},
    {190, 507, "03448", MentionSureness::marks_differ},
    {190, 517, "03467", MentionSureness::exact},
    {190, 527, "03436", MentionSureness::exact},
    {196, 464, "03454", MentionSureness::marks_differ},
    {196, 495, "03469", MentionSureness::letter_misread},
    {196, 593, "107", MentionSureness::exact},
    {196, 852, "107", MentionSureness::exact},
    {196, 1030, "03457", MentionSureness::exact},
    {196, 1040, "03466", MentionSureness::exact},
    {196, 1051, "03448", MentionSureness::marks_differ},
    {196, 1194, "03439", MentionSureness::exact},
    {196, 1203, "03436", MentionSureness::exact},
    {196, 1212, "03451", MentionSureness::marks_differ},
    {196, 1219, "03440", MentionSureness::exact},
    {196, 1467, "03442", MentionSureness::exact},
    {196, 1473, "03440", MentionSureness::exact},
    {196, 1480, "03454", MentionSureness::marks_differ},
    {198, 312, "03457", MentionSureness::exact},
    {198, 924, "03457", MentionSureness::exact},
    {198, 950, "03451", MentionSureness::marks_differ},
    {204, 1120, "03433", MentionSureness::exact},
    {204, 1190, "03445", MentionSureness::exact},
    {210, 81, "", MentionSureness::several},
    {228, 249, "03436", MentionSureness::exact},
    {244, 182, "03433", MentionSureness::exact},
    {244, 201, "03442", MentionSureness::exact},
    {244, 207, "03451", MentionSureness::exact},
    {244, 214, "03463", MentionSureness::exact},
};

// clang-format on
