#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Do the tests notice when the code is wrong? Changes one operator, bound, constant, condition or statement of a header at
a time (a mutant), and compiles and runs the tests that include it, until one fails.

    nice python3 tests/mutation/mutate.py --work /tmp/mutants          400 mutants of number, unit, compare and audit
    nice python3 tests/mutation/mutate.py --work /tmp/mutants --again  those that survived, with the tests as they are now

By hand: the first takes about an hour on two cores. Works on a copy of the tree; needs a compiler, doctest and Hana. What is
only there for the compiler (concepts, requires, template heads, static_assert, noexcept, attributes) is left alone:
tests/refuse looks after that, which is also shown what survives the other tests. A mutant that static_assert or the evaluation
of a constant refuses counts as killed by the compiler, one that is no C++ not at all. survivors.txt says of each mutant that
no test can kill why that is so; those are not tried again.
"""
import argparse, collections, concurrent.futures, json, os, pathlib, random, re, resource, shutil, subprocess, sys, threading, time

HERE = pathlib.Path(__file__).resolve().parent
SWAPPED = [("==", "!="), (" <= ", " < "), (" >= ", " > "), (" + ", " - "), (" += ", " -= "), ("++", "--"), (" && ", " || "),
           (" * ", " / "), (" *= ", " /= "), (" & ", " | "), (" << ", " >> "), ("true", "false"), ("std::min", "std::max"),
           (".front()", ".back()"), (".first", ".second"), ("any_of", "all_of"), ("lower_bound", "upper_bound"),
           ("higher_is_better", "lower_is_better"), ("continue", "break")]
ONE_WAY = [(" < ", " >= "), (" > ", " <= "), (" % ", " * ")]
REFUSED = re.compile(r"static assertion|static_assert|constant.expression|constexpr|consteval|not a constant|overflow|"
                     r"out of bound|outside the bounds|^timeout$", re.I)
mutants_lock = threading.Lock()


def closing(text, start):
    """The end of the bracket that opens at `start`."""
    pairs = {"(": ")", "<": ">", "[": "]", "{": "}"}
    opening, depth = text[start], 0
    for at in range(start, len(text)):
        depth += (text[at] == opening) - (text[at] == pairs[opening])
        if depth == 0:
            return at + 1
    return len(text)


def masked(text):
    """The code with all that is not to be changed blotted out, each character in its place."""
    blot = lambda match: re.sub(r"[^\n]", "\0", match.group())
    text = re.sub(r'//[^\n]*|/\*.*?\*/|R"\(.*?\)"|"(?:\\.|[^"\\\n])*"|(?<![0-9a-fA-F])\'(?:\\.|[^\'\\\n])+\'|^[ \t]*#(?:\\\n|[^\n])*',
                  blot, text, flags=re.S | re.M)
    text = re.sub(r"\b(?:concept|using)\b[^;]*;|\brequires\b[^{;]*|\[\[.*?\]\]|= (?:0|delete|default);", blot, text, flags=re.S)
    for head in re.finditer(r"\b(?:static_assert|noexcept|template|decltype|explicit)\s*(?=[(<])", text):
        end = closing(text, head.end()) if text[head.end()] in "(<" else head.end() # within one that is blotted out
        text = text[:head.start()] + re.sub(r"[^\n]", "\0", text[head.start():end]) + text[end:]
    return text


def mutations(text):
    """(from, to, instead): each change of one thing."""
    code = masked(text)
    for one, other in SWAPPED + [(other, one) for one, other in SWAPPED] + ONE_WAY:
        word = r"\b" + one + r"\b" if one.isidentifier() else re.escape(one) + (r"\b" if one[-1].isalnum() else "")
        for found in re.finditer(word, code):
            if not code[:found.start()].endswith("operator"):
                yield found.start(), found.end(), other
    for found in re.finditer(r"(?<![\w.'])(\d[\d']*)(?=[uUlL]{0,3}\b|_dec\b)(?![.'])", code):
        value = int(found.group(1).replace("'", ""))
        yield found.start(1), found.end(1), str(value + 1)
        if value > 0:
            yield found.start(1), found.end(1), str(value - 1)
    for found in re.finditer(r"!(?=[\w(])", code):
        yield found.start(), found.end(), ""
    for found in re.finditer(r"(?<=[(,=] )-(?=\w)|(?<=[(,])-(?=\w)|(?<=return )-(?=\w)", code):
        yield found.start(), found.end(), ""
    for found in re.finditer(r"\bif (?:constexpr )?\(", code):
        first, last = found.end(), closing(code, found.end() - 1) - 1
        first = max(first, code.rfind(";", first, last) + 1)
        if " = " not in code[first:last]:
            yield first, last, "!(" + text[first:last].strip() + ")"
    for found in re.finditer(r"(?<=[;{})\0])\s*\n\s*([a-z_][\w.:\[\]]*(?:->[\w.]+)*)(\(| [-+*/|]?= )", code):
        if found.group(1) not in ("if", "for", "while", "switch", "return", "using"):
            end = code.find(";", found.end()) if found.group(2) != "(" else closing(code, found.end() - 1)
            if 0 < end and code[end:end + 1] == ";" and "{" not in code[found.end():end]:
                yield found.start(1), end, ""


def run(command, seconds):
    """(whether it succeeded, what it said)"""
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=seconds)
        return done.returncode == 0, done.stdout.decode(errors="replace")
    except subprocess.TimeoutExpired:
        return False, "timeout"


class Tests:
    """Compiles and runs tests/*/*.test.cpp of a copy of the tree."""

    def __init__(self, source, work, compiler, patience):
        self.copy, self.work, self.patience = work / "copy", work, patience
        shutil.rmtree(self.copy, ignore_errors=True)
        for part in ("include", "tests", "examples"):
            if (source / part).is_dir():
                shutil.copytree(source / part, self.copy / part)
        shutil.rmtree(self.copy / "tests/mutation", ignore_errors=True)
        self.flags = [compiler, "-std=c++20", "-O0", "-w", "-DDOCTEST_CONFIG_SUPER_FAST_ASSERTS", "-D_GLIBCXX_ASSERTIONS",
                      f'-DCHITIEU_SOURCE_DIR="{self.copy}"', f'-DCHITIEU_SHARED_DIR="{source.parent}/shared"']
        self.often = []
        if (self.copy / "tests/often.hpp").exists():  # precompiled: a third less to compile
            (work / "often.hpp").write_text((self.copy / "tests/often.hpp").read_text())
            made = f"{work}/often.hpp.{'pch' if 'clang' in compiler else 'gch'}"
            if run(self.flags + ["-x", "c++-header", f"{work}/often.hpp", "-o", made], 300)[0]:
                self.often = ["-include", f"{work}/often.hpp"]
        self.helpers = [helper for helper in ("main", "read_once") if (self.copy / f"tests/{helper}.cpp").exists()]
        self.needs = {}    # of each test and helper, the headers
        self.seconds = {}  # of each test, to compile and run as the code stands; None: it does not pass
        for helper in self.helpers:
            if not self.compile(helper, work, f"tests/{helper}.cpp")[0]:
                sys.exit(f"tests/{helper}.cpp does not compile")

    def compile(self, name, into, source):
        """An object file in `into`, of the headers in `into` (a mutant) before those of the copy."""
        made = run([*self.flags, *(self.often if name != "main" else []), f"-I{into}/include", f"-I{self.copy}/include",
                    "-MMD", "-MF", f"{into}/{name}.d", "-c", str(self.copy / source), "-o", f"{into}/{name}.o"], 300)
        if made[0] and into == self.work:
            needed = re.findall(r"\S+\.hpp", (into / f"{name}.d").read_text())
            self.needs[name] = {os.path.relpath(header, self.copy) for header in needed}
        return made

    def passes(self, test, into, mutated="", seconds=120):
        """(whether it compiled and passed, what was said, whether it ran)"""
        compiled, said = self.compile("test", into, test)
        if not compiled:
            return False, said, False
        objects = [f"{into}/test.o"]
        uses = re.findall(r"\S+\.hpp", (into / "test.d").read_text())
        for helper in self.helpers:
            if helper != "main" and not any(header.endswith(f"{helper}.hpp") for header in uses):
                continue
            place = self.work
            if mutated in self.needs[helper]:
                place = into
                if not (into / f"{helper}.o").exists():
                    compiled, said = self.compile(helper, into, f"tests/{helper}.cpp")
                    if not compiled:
                        return False, said, False
            objects.append(f"{place}/{helper}.o")
        libraries = ["-lpugixml"] if any(header.endswith("/read/iati.hpp") for header in uses) else []
        linked, said = run([self.flags[0], *objects, "-o", f"{into}/test", *libraries], 300)
        if not linked:
            return False, said, False
        return *run([f"{into}/test", "--abort-after=1"] if self.helpers else [f"{into}/test"], seconds), True

    def find(self, pool):
        """Which tests there are, and which headers each includes."""
        def includes(test):
            listed = subprocess.run(self.flags + [f"-I{self.copy}/include", "-MM", str(self.copy / test)],
                                    stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout.decode()
            self.needs[test] = {os.path.relpath(header, self.copy) for header in re.findall(r"\S+\.hpp", listed)}
            if "tests/read_once.hpp" in self.needs[test]:
                self.needs[test] |= self.needs["read_once"]
        self.tests = sorted(str(test.relative_to(self.copy)) for test in self.copy.glob("tests/*/*.test.cpp"))
        self.refusals = sorted(str(file.relative_to(self.copy)) for file in self.copy.glob("tests/refuse/*.cpp"))
        self.locks = {test: threading.Lock() for test in self.tests}
        list(pool.map(includes, self.tests + self.refusals))

    def is_good(self, test):
        """Whether a test passes as the code stands, which is tried once; how long it takes is noted."""
        with self.locks[test]:
            if test not in self.seconds:
                into = self.work / f"clean/{threading.get_ident()}"
                into.mkdir(parents=True, exist_ok=True)
                start = time.monotonic()
                passed, said, _ = self.passes(test, into, seconds=self.patience)
                self.seconds[test] = time.monotonic() - start if passed else None
                if not passed:
                    print(f"left out, for it does not pass as the code stands: {test}\n{said[-500:]}", flush=True)
            return self.seconds[test] is not None

    def refuses(self, file, into):
        """Whether a file of tests/refuse compiles with the headers in `into`, and each of its cases is refused with its words."""
        cases = re.findall(r"// expect: *(.*?) *$", (self.copy / file).read_text(), re.M)
        for number, words in enumerate(["", *cases]):
            compiled, said = run([*self.flags, f"-I{into}/include", f"-I{self.copy}/include", "-fsyntax-only",
                                  f"-DREFUSE={number}", str(self.copy / file)], 300)
            if compiled != (number == 0) or words not in said:
                return False
        return True

    def of(self, header, kills, most):
        """The tests that include a header: the one of its name, those that killed most of its mutants, those of headers that
        include it themselves, the rest of its folder, others; of each the smallest first."""
        folder, name = header.split("/")[2], pathlib.Path(header).stem
        of_one = lambda test: self.copy / test.replace("tests/", "include/chitieu/").replace(".test.cpp", ".hpp")
        is_near = lambda test: of_one(test).exists() and header[len("include/"):] in of_one(test).read_text()
        rank = lambda test: (test != f"tests/{folder}/{name}.test.cpp", -kills[header, test], not is_near(test),
                             test.split("/")[1] != folder, (self.copy / test).stat().st_size)
        return sorted((test for test in self.tests if header in self.needs[test]), key=rank)[:most]


def main():
    parse = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parse.add_argument("--source", type=pathlib.Path, default=HERE.parent.parent)
    parse.add_argument("--work", type=pathlib.Path, required=True)
    parse.add_argument("--folders", nargs="+", default=["number", "unit", "compare", "audit"])
    parse.add_argument("--count", type=int, default=400, help="how many mutants that compile")
    parse.add_argument("--seed", type=int, default=2023)
    parse.add_argument("--tests", type=int, default=30, help="how many tests a mutant is shown to, at most")
    parse.add_argument("--patience", type=int, default=15, help="tests that run for more seconds are left out")
    parse.add_argument("--again", action="store_true", help="only those that survived the last run")
    parse.add_argument("--compiler", default=os.environ.get("CXX", "c++"))
    parse.add_argument("--processes", type=int, default=2)
    given = parse.parse_args()
    work, log = given.work.resolve(), given.work.resolve() / "mutants.json"
    work.mkdir(parents=True, exist_ok=True)
    resource.setrlimit(resource.RLIMIT_AS, (6 << 30, 6 << 30))  # a mutant that loops may fill the memory
    pool = concurrent.futures.ThreadPoolExecutor(given.processes)
    tests = Tests(given.source.resolve(), work, given.compiler, given.patience)
    tests.find(pool)

    mutants = []
    for folder in given.folders:
        for path in sorted((tests.copy / "include/chitieu" / folder).rglob("*.hpp")):
            header, text = str(path.relative_to(tests.copy)), path.read_text()
            for first, last, instead in mutations(text):
                begin, end = text.rfind("\n", 0, first) + 1, text.find("\n", last)
                mutants.append({"header": header, "was": " ".join(text[begin:end].split()), "at": text[:first].count("\n") + 1,
                                "is": " ".join((text[begin:first] + instead + text[last:end]).split()),
                                "change": (first, last, instead)})
    explanations = HERE / "survivors.txt" if given.source == HERE.parent.parent else given.source / "tests/survivors.txt"
    known = explanations.read_text() if explanations.exists() else ""
    kills, ends, ran = collections.Counter(), [], [0]
    if given.again:
        key = lambda mutant: (mutant["header"], mutant["was"], mutant["is"])
        before = json.loads(log.read_text())
        ends = [mutant for mutant in before if mutant["end"] != "survived"]
        survived = {key(mutant) for mutant in before if mutant["end"] == "survived"}
        mutants = list({key(mutant): mutant for mutant in mutants if key(mutant) in survived}.values())
        given.count = len(mutants)
    else:
        print(f"{len(mutants)} mutants there could be", flush=True)
        random.Random(given.seed).shuffle(mutants)

    def attempt(mutant):
        if ran[0] >= given.count:
            return
        header, into = mutant["header"], work / f"mutant/{threading.get_ident()}"
        tests_to_try = [] if words(mutant) in known else tests.of(header, kills, given.tests)
        shutil.rmtree(into, ignore_errors=True)
        (into / header).parent.mkdir(parents=True)
        text, (first, last, instead) = (tests.copy / header).read_text(), mutant.pop("change")
        (into / header).write_text(text[:first] + instead + text[last:])
        end, by = "survived", ""
        for test in filter(tests.is_good, tests_to_try):
            passed, said, has_run = tests.passes(test, into, header, max(10, 5 * tests.seconds[test]))
            if not passed:
                error = re.search(r"error: .*", said)
                is_refused = REFUSED.search(error.group() if error else said)
                end, by = "killed" if has_run else "refused" if is_refused else "no C++", test
                break
        if end == "survived" and tests_to_try:
            refusing = (file for file in tests.refusals if header in tests.needs[file] and not tests.refuses(file, into))
            by = next(refusing, "")
            end = "killed" if by else end
        with mutants_lock:
            kills[header, by] += 1
            ran[0] += end in ("killed", "survived")
            ends.append({**mutant, "end": end, "by": by})
            if not given.again:
                log.write_text(json.dumps(ends, indent=1, ensure_ascii=False))
            print(f"{end:8} line {mutant['at']}, {by + (' took too long' if by and said == 'timeout' else '')}\n{words(mutant)}",
                  flush=True)
    list(pool.map(attempt, mutants))
    log.write_text(json.dumps(ends, indent=1, ensure_ascii=False))
    report(ends, known)


def words(mutant):
    """As survivors.txt has it."""
    return f"{mutant['header'].removeprefix('include/chitieu/')}\n- {mutant['was']}\n+ {mutant['is']}\n"


def report(ends, known):
    count = collections.Counter(mutant["end"] for mutant in ends)
    why = lambda mutant: words(mutant) in known
    survived = [mutant for mutant in ends if mutant["end"] == "survived"]
    ran, valid = count["killed"] + len(survived), count["killed"] + count["refused"] + len(survived)
    print(f"\n{ran} mutants compiled, {count['killed']} were killed by tests: {100 * count['killed'] / max(1, ran):.1f} %")
    print(f"{valid} with those that the compiler killed ({count['refused']}): "
          f"{100 * (valid - len(survived)) / max(1, valid):.1f} %; {count['no C++']} more were no C++")
    print(f"{len(survived)} survived, {sum(map(why, survived))} of them explained in survivors.txt; not explained:")
    for mutant in survived:
        if not why(mutant):
            print(f"\n{words(mutant)}")


main()
