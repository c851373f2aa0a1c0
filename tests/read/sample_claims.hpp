// SPDX-License-Identifier: BSL-1.0
//
// Every claim that reading by eye found in the prose of the district's report of 2023, as figures: the
// line and column of the claimed result, and the claim as `told` puts it. A claim with two bases is two.
// Where `is_found` is false, the claim is not found: its parts stand in different sentences, or count things of
// different names.
#pragma once

#include <cstdint>
#include <string_view>

struct SampleClaim {
    std::uint32_t line;
    std::uint32_t column;
    std::string_view told;
    bool is_found;
};

// clang-format off

inline constexpr SampleClaim sample_claims[] = {
    {32, 183, "ratio | 17501 tonne | - | 99.4 % | plan", true},
    {34, 156, "ratio | 66.8 % | - | 100 % | plan", true},
    {34, 335, "excess | 527.3 ha | - | + | 5.46 % | plan", true},
    {34, 426, "excess | 70.3 ha | - | + | 4.32 ha | plan", true},
    {36, 188, "ratio | 3 commune | - | 100 %", true},
    {36, 244, "change | 13.62 criterion/commune | - | + | 1.23 criterion/commune | same_period", true},
    {36, 291, "excess | 13.62 criterion/commune | - | + | 4.1 % | plan", true},
    {40, 103, "change | 2877 ha | - | - | 119 ha | previous_year", true},
    {40, 131, "ratio | 2877 ha | 2899 ha | 99.26 % | plan", true},
    {40, 220, "change | 1231.3 ha | - | - | 190.5 ha | previous_year", true},
    {40, 250, "ratio | 1231.3 ha | 1265 ha | 97.34 % | plan", true},
    {42, 194, "change | 40635 head | - | + | 1525 head | previous_year", true},
    {42, 260, "change | 3.9 % | - | - | 1.95 % | same_period", true},
    {42, 297, "ratio | 3.9 % | - | 100 % | plan", true},
    {54, 186, "ratio | 867097 million dong | - | 103 % | budget", true},
    {54, 272, "ratio | 41037 million dong | - | 67.3 % | budget", true},
    {54, 371, "ratio | 49960 million dong | - | 81.9 % | budget", true},
    {54, 453, "ratio | 706223 million dong | - | 84.1 % | budget", true},
    {56, 330, "difference | 229040 million dong | 228926 million dong | 114 million dong", true},
    {58, 110, "ratio | 262.07 billion dong | - | 100 % | plan", true},
    {62, 199, "coverage | 12 commune | 14 commune | 84.6 %", true},
    {64, 129, "sum | 159179 million dong | 166892 million dong | all of | 326071 million dong", true},
    {64, 261, "sum | 118125 million dong | 14873 million dong | all of | 132998 million dong", true},
    {64, 286, "ratio | 132998 million dong | 326071 million dong | 40.84 % | plan", true},
    {64, 419, "ratio | 118125 million dong | - | 49.67 % | plan", true},
    {64, 451, "ratio | - | - | 73.37 % | plan", true},
    {64, 486, "ratio | - | - | 17.94 % | plan", true},
    {64, 553, "ratio | 14873 million dong | - | 16.86 % | plan", true},
    {64, 585, "ratio | - | - | 63.47 % | plan", true},
    {64, 620, "ratio | - | - | 0.38 % | plan", true},
    {66, 163, "ratio | 100 % | - | 100 % | plan", true},
    {66, 239, "change | 92 % | - | + | 2.2 % | previous_year", true},
    {66, 266, "excess | 92 % | - | + | 6.5 % | plan", true},
    {66, 324, "ratio | 100 % | - | 100 % | plan", true},
    {70, 615, "coverage | 23 school | 39 school | 59 %", true},
    {70, 625, "excess | 59 % | - | + | 5.2 % | plan", true},
    {72, 240, "change | 74995 patient | - | + | 2 % | same_period", true},
    {74, 137, "excess | 99.5 % | - | + | 1.5 % | superior_plan", true},
    {74, 137, "excess | 99.5 % | - | + | 1.5 % | resolution", true},
    {74, 197, "ratio | 99.8 % | - | 100 % | superior_plan", true},
    {74, 221, "ratio | 99.8 % | - | 99.8 % | resolution", true},
    {74, 261, "ratio | 96.8 % | - | 100 % | superior_plan", true},
    {74, 261, "ratio | 96.8 % | - | 100 % | resolution", true},
    {74, 324, "excess | 58.8 % | - | + | 0.8 % | superior_plan", true},
    {76, 237, "change | 110 patient | - | + | 7 patient | same_period", true},
    {76, 359, "change | 49 patient | - | - | 24 patient | same_period", true},
    {78, 91, "ratio | 50 % | - | 100 % | superior_plan", true},
    {78, 91, "ratio | 50 % | - | 100 % | resolution", true},
    {80, 31, "change | 11 doctor | - | + | 1 doctor | same_period", true},
    {80, 69, "ratio | 11 doctor | - | 100 % | plan", true},
    {80, 217, "ratio | 11 commune | - | 100 % | plan", true},
    {82, 364, "change | 120 house | - | + | 17 house | same_period", true},
    {82, 439, "coverage | 97 village | 110 village | 88.2 %", true},
    {82, 451, "change | 88.2 % | - | + | 4.5 % | same_period", true},
    {84, 333, "excess | 288 unit of blood | 250 unit of blood | + | 38 unit of blood | plan", true},
    {92, 384, "change | 93.3 % | - | + | 18.3 % | same_period", true},
    {92, 420, "excess | 93.3 % | - | + | 3.67 % | plan", true},
    {94, 125, "change | 44.72 % | - | - | 7.28 %", true},
    {94, 238, "excess | 1105 pupil | - | + | 10.5 % | resolution", true},
    {94, 357, "excess | 705 worker | - | + | 1.4 % | resolution", true},
    {94, 432, "change | 59.9 % | - | + | 3.1 % | same_period", true},
    {96, 18, "ratio | - | - | 100 % | plan", true},
    {104, 103, "change | 20 case | - | - | 7 case | same_period", true},
    {104, 240, "change | 6 | - | + | 1 | other", true},
    {104, 253, "change | 2015 m² | - | - | 135 m² | other", true},
    {104, 371, "change | 120 case | - | + | 22 case | same_period", true},
    {104, 378, "change | 150 | - | + | 19 | same_period", true},
    {104, 485, "change | 7 case | - | + | 5 case | same_period", true},
    {104, 592, "change | 35 case | - | + | 14 case | same_period", true},
    {112, 30, "sum | 4 meeting | 1 meeting | all of | 5 meeting", true},
    {112, 170, "ratio | - | - | 100 % | plan", true},
    {114, 59, "change | 25 visit | - | + | 3 visit | previous_year", true},
    {114, 67, "change | 25 case | - | + | 3 case | previous_year", true},
    {114, 139, "change | 66 dossier | - | + | 7 dossier | previous_year", true},
    {114, 146, "change | 66 case | - | + | 7 case | previous_year", true},
    {114, 545, "difference | 66 dossier | 64 dossier | 2 dossier", false},
    {124, 183, "ratio | 885 attendance | 942 attendance | 94 %", true},
    {128, 158, "ratio | 2108 attendance | 2250 attendance | 94 %", true},
    {128, 223, "sum | 18468 attendance | 2716 attendance | all of | 21184 attendance", false},
    {128, 335, "ratio | 18468 person | 19521 person | 94.6 %", true},
    {128, 413, "ratio | 2716 | 2895 | 93.8 %", true},
    {130, 40, "ratio | 22 class | 22 class | 100 % | plan", true},
    {130, 83, "ratio | 1315 pupil | 1310 pupil | 100.38 % | plan", true},
    {150, 631, "sum | 1 party member | 10 party member | 3 party member | 4 party member | 13 party member | all of | 31 party member", true},
    {162, 51, "sum | 1 dossier | 3 dossier | all of | 4 dossier", false},
    {162, 278, "sum | 1 dossier | 1 dossier | all of | 2 dossier", true},
    {196, 109, "sum | 25 gift | 171 gift | 150 gift | all of | 346 gift", true},
    {196, 127, "sum | 30000000 dong | 85500000 dong | 150000000 dong | all of | 265000000 dong", true},
    {196, 547, "product | 150 gift | 500000 dong | 75000000 dong", true},
    {196, 1130, "product | 40 gift | 400000 dong | 20000000 dong", true},
    {196, 1412, "product | 64 gift | 400000 dong | 25600000 dong", true},
    {216, 207, "ratio | 120160000 dong | - | 85.8 %", true},
};

// clang-format on
