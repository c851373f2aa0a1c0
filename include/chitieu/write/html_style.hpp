// SPDX-License-Identifier: BSL-1.0
//
// How pages look: on a telephone, on a screen, light and dark, and on A4.
#pragma once

#include <string_view>

namespace chitieu {

namespace detail {

/// Texts have a contrast of at least 4.5 on what is behind them, lines that say something one of 3.
/// No "<" and no "&": so the page is well-formed XML, too.
inline constexpr std::string_view page_css = R"css(
:root { color-scheme: light dark; --page: #fff; --text: #1a2026; --quiet: #4d5760; --line: #d5dbe1;
  --soft: #f5f7f9; --link: #0b57a4; --missed: #97190f; --missed-soft: #fdf3f1; --warn: #734700; }
@media screen and (prefers-color-scheme: dark) {
  :root { --page: #14171a; --text: #e8eaed; --quiet: #a9b1ba; --line: #39414a; --soft: #1d2227;
    --link: #8ec2ff; --missed: #ffb3aa; --missed-soft: #2a1d1c; --warn: #f0c674; } }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0 auto; max-width: 72rem; padding: 2rem clamp(1rem, 4vw, 2.5rem) 4rem;
  background: var(--page); color: var(--text); overflow-wrap: break-word;
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; }
h1 { margin: 0; font-size: 1.75rem; line-height: 1.2; font-weight: 650; letter-spacing: -0.01em; }
h2 { margin: 3rem 0 .75rem; font-size: 1.25rem; line-height: 1.3; font-weight: 650; }
h3 { margin: 0; font-size: 1rem; line-height: 1.4; font-weight: 600; }
p { margin: 0 0 .75rem; max-width: 46rem; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
ul, ol, dl, dd { margin: 0; padding: 0; list-style: none; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: .5rem; padding: .5rem 1rem; background: var(--page); }
.heard { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden;
  white-space: nowrap; }
.quiet { color: var(--quiet); }
.code { color: var(--quiet); font-weight: 400; }
.number { font-variant-numeric: tabular-nums lining-nums; white-space: nowrap; }
.number.is-long { white-space: normal; }
.verdict.is-missed { color: var(--missed); font-weight: 600; }
.sign { display: inline-block; min-width: 1.1em; margin-right: .2em; text-align: center; }

nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin-top: .75rem; }
.tally { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .75rem;
  margin: 0 0 1rem; }
.tally li { padding: .6rem .75rem .7rem; border: 1px solid var(--line); border-radius: .5rem; }
.tally .is-missed { border-color: var(--missed); background: var(--missed-soft); }
.tally a { display: block; margin: -.6rem -.75rem -.7rem; padding: .6rem .75rem .7rem; color: inherit;
  text-decoration: none; }
.tally a .verdict { text-decoration: underline; }
h3 + .tally { margin-top: .5rem; } .tally + h3 { margin-top: 1.25rem; }
.tally b { display: block; font-size: 2rem; line-height: 1.2; font-weight: 650; }

.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); gap: .75rem; }
.cards > li { padding: .9rem 1rem; border: 1px solid var(--line); border-radius: .5rem; break-inside: avoid; }
.cards h3 { margin-bottom: .5rem; }
.cards + p { margin-top: 1rem; }
.facts { display: grid; grid-template-columns: 1fr 1fr; gap: .4rem 1rem; margin-top: .5rem; }
.facts div { min-width: 0; overflow-wrap: anywhere; }
.facts dt { color: var(--quiet); font-size: .8125rem; }
.facts dd { font-weight: 600; font-variant-numeric: tabular-nums lining-nums; }

.findings > li { padding: .6rem 0 .6rem 1rem; border-left: 3px solid var(--line); break-inside: avoid; }
.findings > li + li { margin-top: .75rem; }
.findings .is-error { border-left-color: var(--missed); }
.findings p { margin: 0; }
.findings.apart { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 25rem), 1fr));
  gap: 1rem 2rem; }
.findings.apart > li { margin: 0; padding: 0 0 0 1rem; min-width: 0; }
.findings.apart .quiet { font-size: .8125rem; }
.nr { display: inline-block; position: relative; min-width: 1.6em; padding: 0 .35em;
  border: 1px solid currentColor; border-radius: .8em;
  color: var(--quiet); font-size: .75rem; line-height: 1.35; font-weight: 600; text-align: center; vertical-align: .1em; }
.is-error .nr { color: var(--missed); } .is-warning .nr { color: var(--warn); }
.severity { display: inline-block; font-weight: 600; } .severity::first-letter { text-transform: uppercase; }
.is-error .severity { color: var(--missed); }
.is-warning .severity { color: var(--warn); }

table { width: 100%; border-collapse: collapse; font-size: .9375rem; }
th, td { padding: .5rem .6rem; text-align: left; vertical-align: top; border-top: 1px solid var(--line); }
th { font-weight: 400; } tbody { overflow-wrap: anywhere; } td.code { white-space: nowrap; }
thead th { border-top: 0; border-bottom: 2px solid var(--quiet); color: var(--quiet); font-size: .8125rem;
  vertical-align: bottom; }
.group th { padding-top: 1.5rem; font-weight: 650; }
th.number, td.number { text-align: right; }
td.chart { width: calc(216px + 1.2rem); } td.verdicts { width: 8.75rem; }
.unit { display: block; color: var(--quiet); font-size: .8125rem; white-space: normal; }
.unit.is-short { white-space: nowrap; }
.found td { border-top: 0; padding-top: 0; }
.found .findings > li { padding: .1rem 0 .1rem .75rem; font-size: .875rem; }
.found .findings > li + li { margin-top: .25rem; }
.legend { display: flex; flex-wrap: wrap; gap: .5rem 2rem; margin-bottom: 1rem; }
.legend li { display: flex; gap: .6rem; align-items: center; color: var(--quiet); font-size: .875rem; }
.para { display: grid; grid-template-columns: minmax(0, 38rem) minmax(0, 1fr); gap: 0 2rem;
  align-items: start; }
.para > p, .para > .notes { grid-column: 1; min-width: 0; }
.beside { font-size: .875rem; } .para > .beside { grid-area: 1 / 2 / span 9; position: sticky; top: 1rem; }
.beside > li { padding: 0 0 0 .75rem; }
.note .beside { margin: 0 0 .75rem; }
#text h3, #text h4, #text h5, #text h6 { margin: 1.5rem 0 .5rem; font-size: 1rem; line-height: 1.4;
  max-width: 38rem; }
#text h3 { font-size: 1.125rem; }
.notes { display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin-bottom: .75rem; font-size: .9375rem; }
.note { min-width: 0; } .note[open] { flex: 1 0 100%; padding-left: .9rem; border-left: 1px solid var(--line); }
.note summary { padding: .15rem 0; color: var(--quiet); cursor: pointer; } .note > div { margin-top: .5rem; }
.ref { font-size: .75em; line-height: 0; } .ref a { padding: 0 .15em; }
.claim { color: inherit; background: none; text-decoration: underline dotted var(--quiet) 1px;
  text-underline-offset: .2em; }
.claim.is-error { background: var(--missed-soft); text-decoration: underline wavy var(--missed) 1px; }
.claim.is-warning { text-decoration: underline wavy var(--warn) 1px; }
.flag { position: relative; margin-left: .2em; font-size: .875em; font-weight: 700; text-decoration: none;
  white-space: nowrap; }
.flag.is-error { color: var(--missed); } .flag.is-warning { color: var(--warn); }
.place { color: inherit; text-decoration: none; border-bottom: 1px solid var(--quiet); }
.sure { margin-left: .1em; color: var(--quiet); font-weight: 700; }
.units { columns: 14rem; column-gap: 2rem; margin-top: .5rem; } .units li { break-inside: avoid; }
#places h3 { margin-top: 1.5rem; } td.is-left { text-align: left; } #places tbody th { min-width: 6.5rem; }
.flag, .place, .ref a, .claim, .beside li, span[id] { scroll-margin-top: 8rem; }
li:target, tr:target, a:target, span:target { outline: 2px solid var(--link); outline-offset: 3px; }
td.wide { min-width: 10rem; }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--quiet);
  font-size: .875rem; }

@media screen and (max-width: 56rem) {
  thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  table, tbody, th, td { display: block; }
  tbody tr { display: flex; flex-wrap: wrap; gap: .3rem .75rem; padding: .75rem 0;
    border-top: 1px solid var(--line); }
  tbody th, tbody td, td.chart, td.verdicts, td.number { width: auto; padding: 0; border: 0; text-align: left; }
  tbody td.code:empty { display: none; }
  tbody th { flex: 1 1 calc(100% - 5rem); font-weight: 600; } .unit { font-weight: 400; }
  td.labelled { flex: 1 1 6rem; }
  td.labelled::before { display: block; content: attr(data-label); color: var(--quiet); font-size: .8125rem; }
  .para { display: block; } .beside { margin: -.25rem 0 1rem; } .para > .beside { position: static; }
  td.wide { flex-basis: 100%; }
  td.chart, .found td, td.verdicts, .group th { flex: 1 1 100%; }
  td.chart .bullet { width: 100%; max-width: 20rem; }
  tbody tr.group { padding-top: 1.75rem; } tbody tr.group th { padding: 0; font-size: 1rem; }
  tbody tr.found { border-top: 0; padding-top: 0; } }

@page { size: A4; margin: 15mm 14mm 16mm;
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt system-ui, sans-serif; } }
@media print {
  html { font-size: 9.5pt; }
  body { padding: 0; max-width: none; } p { max-width: none; }
  .skip, nav { display: none; }
  h2 { margin-top: 8mm; } h2, h3 { break-after: avoid; }
  a, .tally a .verdict { color: inherit; text-decoration: none; }
  .tally a .is-missed { color: var(--missed); } .back { display: none; }
  .para, .notes { display: block; } .beside { margin: 0 0 3mm; } .para > .beside { position: static; }
  .place { border-bottom-style: dotted; }
  .note { padding-left: .9rem; border-left: 1px solid var(--line); } tr.found { break-after: auto; }
  p { orphans: 3; widows: 3; }
  details::details-content { content-visibility: visible; display: block; block-size: auto; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; } .group, thead { break-after: avoid; } .found { break-before: avoid; }
  th, td { padding: 1.2mm 1.5mm; } .group th { padding-top: 4mm; }
  td.chart { width: 48mm; } td.chart .bullet { width: 45mm; } }
)css";

}  // namespace detail

}  // namespace chitieu
