#!/usr/bin/env python3
"""Tries every mutant that cargo-mutants lists for the rules, without a build for each.

All mutants are put into one copy of the sources, each behind a switch, and built once; a test run then turns one of them
on by an environment variable. First every test is run alone to see which mutants it reaches; a mutant is then tried on the
tests that reach it, the quickest first, until one fails. Of what cannot be put behind a switch, values that are none of
the returned type are known not to compile; the rest (arms a match needs, a few shapes of the grammar) is written into the
copy and built, one by one, as cargo-mutants does itself.

    pip install tree-sitter tree-sitter-rust
    cargo install cargo-mutants
    python3 tests/mutants/run.py --work /tmp/mutants [--shard 0/8] [--only src/rules/placement]

The folder holds the copy, its build and `outcomes.json`; a second run goes on where the first stopped.
"""

import argparse
import collections
import concurrent.futures
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import tree_sitter
import tree_sitter_rust

PACKAGE = "trappe-rules"
SOURCES = "src/rules/"
ROOT = Path(__file__).resolve().parents[2]
LANGUAGE = tree_sitter.Language(tree_sitter_rust.language())
# What cargo-mutants writes as a value, and no constant function may call.
CALLS_NEVER_CONST = re.compile(r"Default::default\(\)|\.into\(\)|Box::new|::from\(|from_iter|vec!\[.")
# Errors that a value has wherever it stands: the function does not compile with it as its body either.
NO_SUCH_VALUE = {"E0277", "E0308", "E0599", "E0271"}
COMPARISONS = {"==", "!=", "<", "<=", ">", ">="}
SWITCH = '''
/// Which mutant is on, and which are reached.
pub mod mutant {
    use std::io::Write;
    use std::sync::LazyLock;
    use std::sync::atomic::{AtomicBool, Ordering};
    static ON: LazyLock<usize> =
        LazyLock::new(|| std::env::var("MUTANT").ok().and_then(|it| it.parse().ok()).unwrap_or(0));
    static REACHED: LazyLock<Option<std::sync::Mutex<std::fs::File>>> = LazyLock::new(|| {
        std::env::var("MUTANTS_REACHED").ok().map(|path| {
            std::sync::Mutex::new(std::fs::OpenOptions::new().create(true).append(true).open(path).unwrap())
        })
    });
    static SEEN: [AtomicBool; COUNT] = [const { AtomicBool::new(false) }; COUNT];
    /// Whether this mutant is on.
    #[inline]
    pub fn on(mutant: usize) -> bool {
        if let Some(file) = REACHED.as_ref() {
            if !SEEN[mutant].swap(true, Ordering::Relaxed) {
                let mut file = file.lock().unwrap();
                writeln!(file, "{mutant}").unwrap();
            }
            return false;
        }
        *ON == mutant
    }
    /// One of two iterators.
    #[derive(Clone)]
    pub enum Either<A, B> {
        /// The mutant's.
        One(A),
        /// The function's own.
        Other(B),
    }
    impl<T, A: Iterator<Item = T>, B: Iterator<Item = T>> Iterator for Either<A, B> {
        type Item = T;
        fn next(&mut self) -> Option<T> {
            match self {
                Self::One(it) => it.next(),
                Self::Other(it) => it.next(),
            }
        }
    }
}
'''


def listed(work):
    """Every mutant of the package, numbered from 1 in cargo-mutants' order."""
    command = ["cargo", "mutants", "--list", "--json", "-p", PACKAGE]
    out = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    mutants = [dict(mutant, id=number) for number, mutant in enumerate(json.loads(out), 1)]
    (work / "mutants.json").write_text(json.dumps(mutants, indent=1))
    return mutants


class Source:
    """One file: where its mutants stand, and the text with all of them behind switches."""

    def __init__(self, path, mutants, constant=frozenset()):
        self.path = path
        self.original = (ROOT / path).read_bytes()
        self.bytes = self.without_const(constant)
        self.lines = self.bytes.split(b"\n")
        self.tree = tree_sitter.Parser(LANGUAGE).parse(self.bytes)
        self.at = collections.defaultdict(list)
        self.left = []
        for mutant in mutants:
            node, role = self.node_of(mutant)
            if node is None or self.in_constant(node):
                self.left.append(mutant)
            else:
                self.at[node.id].append((role, mutant))
        self.has = set()
        self.mark(self.tree.root_node)

    def without_const(self, constant):
        """The text with `const` blanked out before functions, but those that something constant calls."""
        text = bytearray(self.original)
        waiting = [tree_sitter.Parser(LANGUAGE).parse(self.original).root_node]
        while waiting:
            node = waiting.pop()
            waiting.extend(node.children)
            if node.type != "function_item" or node.child_by_field_name("name").text.decode() in constant:
                continue
            for child in node.children:
                if child.type == "function_modifiers" and child.text.startswith(b"const"):
                    text[child.start_byte : child.start_byte + 5] = b"     "
        return bytes(text)

    def offset(self, place):
        line = self.lines[place["line"] - 1].decode()
        return sum(len(it) + 1 for it in self.lines[: place["line"] - 1]) + len(line[: place["column"] - 1].encode())

    def text(self, mutant):
        return self.bytes[self.offset(mutant["span"]["start"]) : self.offset(mutant["span"]["end"])].decode()

    def direct(self, mutant):
        """The file with this one mutant written into it."""
        start, end = self.offset(mutant["span"]["start"]), self.offset(mutant["span"]["end"])
        if mutant["genre"] == "StructField" and self.bytes[end : end + 1] == b",":
            end += 1
        return self.original[:start] + mutant["replacement"].encode() + self.original[end:]

    def node_of(self, mutant):
        start, end = self.offset(mutant["span"]["start"]), self.offset(mutant["span"]["end"])
        node = self.tree.root_node.descendant_for_byte_range(start, end)
        genre = mutant["genre"]
        if genre in ("BinaryOperator", "UnaryOperator"):
            parent = node.parent
            wanted = ("binary_expression", "compound_assignment_expr") if genre == "BinaryOperator" else ("unary_expression",)
            return (parent, genre) if parent is not None and parent.type in wanted else (None, None)
        if genre == "FnValue":
            # All returns of an `impl Trait` have one type: a second one beside the body would not compile. Iterators are
            # put beside it in one of a kind.
            if "impl " in mutant["function"]["return_type"].removeprefix("-> impl Iterator"):
                return None, None
            while node is not None and node.type != "function_item":
                node = node.parent
            body = node.child_by_field_name("body") if node is not None else None
            return (body, genre) if body is not None else (None, None)
        if genre == "StructField":
            # What stands in for the field is that of the base (`..base`).
            node = self.tree.root_node.descendant_for_byte_range(start, start + 1)
            while node is not None and node.type not in ("field_initializer", "shorthand_field_initializer"):
                node = node.parent
            return (node, genre) if node is not None and node.start_byte == start and self.base(node) else (None, None)
        if genre == "MatchArmGuard":
            return (node, genre) if node.start_byte == start and node.end_byte == end else (None, None)
        if genre == "MatchArm":
            while node is not None and node.type != "match_arm":
                node = node.parent
            pattern = node.child_by_field_name("pattern") if node is not None else None
            return (pattern, genre) if pattern is not None else (None, None)
        return None, None

    def base(self, field):
        """The base of the struct expression that a field stands in."""
        bases = [it for it in field.parent.children if it.type == "base_field_initializer"]
        return bases[0].text[2:].decode() if bases else None

    def calls_in_const(self, mutant):
        """Whether it gives a constant function a call that none can make: it does not compile."""
        if mutant["genre"] != "FnValue" or not CALLS_NEVER_CONST.search(mutant["replacement"]):
            return False
        start, end = self.offset(mutant["span"]["start"]), self.offset(mutant["span"]["end"])
        node = tree_sitter.Parser(LANGUAGE).parse(self.original).root_node.descendant_for_byte_range(start, end)
        while node is not None and node.type != "function_item":
            node = node.parent
        return node is not None and any(it.type == "function_modifiers" and b"const" in it.text for it in node.children)

    @staticmethod
    def in_constant(node):
        while node is not None:
            if node.type in ("const_item", "static_item", "macro_definition", "macro_invocation", "array_type"):
                return True
            if node.type == "function_item":
                return any(child.type == "function_modifiers" and b"const" in child.text for child in node.children)
            node = node.parent
        return False

    def mark(self, node):
        found = node.id in self.at
        for child in node.children:
            found |= self.mark(child)
        if found:
            self.has.add(node.id)
        return found

    def plain(self, node, skip=frozenset()):
        if node.id not in self.has or not node.children:
            return self.bytes[node.start_byte : node.end_byte].decode()
        parts, at = [], node.start_byte
        for child in node.children:
            parts.append(self.bytes[at : child.start_byte].decode())
            parts.append(self.render(child, skip))
            at = child.end_byte
        parts.append(self.bytes[at : node.end_byte].decode())
        return "".join(parts)

    def render(self, node, skip=frozenset()):
        here = [(role, mutant) for role, mutant in self.at.get(node.id, []) if mutant["id"] not in skip]
        if not here:
            return self.plain(node, skip)
        on = "crate::mutant::on({})".format
        if len({role for role, _ in here}) > 1:
            # A guard that is an expression with mutants of its own.
            guards = [mutant for role, mutant in here if role == "MatchArmGuard"]
            inner = self.render(node, skip | {mutant["id"] for mutant in guards})
            for mutant in guards:
                inner = f"/*<{mutant['id']}*/(if {on(mutant['id'])} {{ {mutant['replacement']} }} else {{ {inner} }})/*{mutant['id']}>*/"
            return inner
        marks = ",".join(str(mutant["id"]) for _, mutant in here)
        wrap = lambda text: f"/*<{marks}*/{text}/*{marks}>*/"
        role = here[0][0]
        ids = [(mutant["replacement"], on(mutant["id"])) for _, mutant in here]
        choose = lambda make, last: " else ".join([f"if {on} {{ {make(to)} }}" for to, on in ids] + [f"{{ {last} }}"])
        if role == "BinaryOperator":
            left, right = node.child_by_field_name("left"), node.child_by_field_name("right")
            operator = self.bytes[node.child_by_field_name("operator").start_byte : node.child_by_field_name("operator").end_byte].decode()
            one, other = self.render(left, skip), self.render(right, skip)
            if node.type == "compound_assignment_expr":
                make = lambda to: f"{one} {to} {other};"
                return wrap("{" + choose(make, make(operator)) + "}")
            if operator in ("&&", "||"):
                make = lambda to: f"l__ {to} ({other})"
                return wrap("({ let l__: bool = " + one + "; " + choose(make, make(operator)) + " })")
            make = lambda to: f"l__ {to} r__"
            pair = f"(&({one}), &({other}))" if operator in COMPARISONS else f"({one}, {other})"
            return wrap(f"(match {pair} {{ (l__, r__) => {choose(make, make(operator))} }})")
        if role == "UnaryOperator":
            inner = node.children[-1]
            text = self.render(inner, skip)
            operator = self.bytes[node.start_byte : inner.start_byte].decode()
            return wrap(f"({choose(lambda _: text, operator + text)})")
        if role == "FnValue":
            body = self.plain(node, skip)
            if here[0][1]["function"]["return_type"].startswith("-> impl Iterator"):
                for (to, on), (_, mutant) in zip(ids, here):
                    value = f"/*<{mutant['id']}*/{to}/*{mutant['id']}>*/"
                    body = f"{{ if {on} {{ crate::mutant::Either::One({value}) }} else {{ crate::mutant::Either::Other({body}) }} }}"
                return body
            # Each in marks of its own: one that does not compile says nothing of the others.
            early = [f"/*<{mutant['id']}*/if {on} {{ return {to}; }}/*{mutant['id']}>*/" for (to, on), (_, mutant) in zip(ids, here)]
            return "{" + " ".join(early) + body[1:]
        if role == "StructField":
            name = node.child_by_field_name("field") or node.children[0]
            value = node.child_by_field_name("value") or name
            return f"{name.text.decode()}: " + wrap(f"({choose(lambda _: f'({self.base(node)}).{name.text.decode()}', self.render(value, skip))})")
        if role == "MatchArmGuard":
            return wrap(f"({choose(lambda to: to, self.plain(node, skip))})")
        if role == "MatchArm":
            condition = node.child_by_field_name("condition")
            off = " && ".join(f"!{on}" for _, on in ids)
            if condition is None:
                return self.plain(node, skip) + wrap(f" if {off}")
            before = self.bytes[node.start_byte : condition.start_byte].decode()
            return before + wrap(f"{off} && ({self.render(condition, skip)})")
        raise ValueError(role)


def copy(work):
    tree = work / "tree"
    if tree.exists():
        shutil.rmtree(tree)
    names = subprocess.run(["git", "ls-files"], cwd=ROOT, check=True, capture_output=True, text=True).stdout.split("\n")
    for name in filter(None, names):
        if (ROOT / name).is_file():
            (tree / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, tree / name)
    return tree


def cargo(tree, work, command=("test", "--no-run")):
    environment = dict(os.environ, CARGO_TARGET_DIR=str(work / "target"), CARGO_INCREMENTAL="1", RUSTFLAGS="--cap-lints=allow")
    line = ["cargo", *command, "-p", PACKAGE, "--locked", "--message-format=json"]
    return subprocess.run(line, cwd=tree, env=environment, capture_output=True, text=True)


def executables(built):
    messages = [json.loads(line) for line in built.stdout.splitlines() if line.startswith("{")]
    return [it["executable"] for it in messages if it.get("executable") and it.get("profile", {}).get("test")]


def arms_at(raw, at):
    """Mutants that take an arm from the smallest match round a place of a switched text."""
    best, waiting = None, [tree_sitter.Parser(LANGUAGE).parse(raw).root_node]
    while waiting:
        node = waiting.pop()
        if node.start_byte <= at < node.end_byte:
            waiting.extend(node.children)
            if node.type == "match_expression" and (best is None or node.start_byte >= best.start_byte):
                best = node
    arms = [] if best is None else best.child_by_field_name("body").children
    patterns = [arm.child_by_field_name("pattern").text for arm in arms if arm.type == "match_arm"]
    marks = [re.search(rb"/\*<([\d,]+)\*/(?: if )?!crate::mutant", pattern) for pattern in patterns]
    return {int(it) for mark in marks if mark for it in mark.group(1).split(b",")}


def faults(built, texts):
    """The innermost switches that errors of the build stand in, with the errors' codes; of a match no longer whole, its arms'."""
    found = collections.defaultdict(set)
    for line in built.stdout.splitlines():
        message = json.loads(line).get("message") if line.startswith("{") else None
        if not isinstance(message, dict) or message.get("level") != "error":
            continue
        spans, code = message.get("spans", []), (message.get("code") or {}).get("code")
        for span in [it for it in spans if it["is_primary"]] or spans:
            if (text := texts.get(span["file_name"])) is None:
                continue
            if code == "E0004":
                for number in arms_at(text.encode(), span["byte_start"]):
                    found[number].add(code)
                continue
            at = span["byte_start"]
            raw = text.encode()
            open_now = []
            for mark in re.finditer(rb"/\*<([\d,]+)\*/|/\*([\d,]+)>\*/", raw):
                if mark.start() > at:
                    break
                if mark.group(1):
                    open_now.append(mark.group(1))
                elif open_now:
                    open_now.pop()
            if open_now:
                for number in open_now[-1].split(b","):
                    found[int(number)].add(code)
            else:
                # A function's early return stands before its body: take the nearest switch on the error's lines.
                begin = raw.rfind(b"\n", 0, at) + 1
                stop = raw.find(b"\n", span["byte_end"])
                for mark in re.finditer(rb"/\*<([\d,]+)\*/", raw[begin:stop]):
                    for number in mark.group(1).split(b","):
                        found[int(number)].add(f"near {code}")
    return found


def called_in_constants(built):
    """Functions that must stay constant."""
    messages = [json.loads(line).get("message") for line in built.stdout.splitlines() if line.startswith("{")]
    codes = {"E0015", "E0658"}
    told = [it["message"] for it in messages if isinstance(it, dict) and (it.get("code") or {}).get("code") in codes]
    return {re.sub(r"<.*>$", "", name).rsplit("::", 1)[-1] for text in told for name in re.findall(r"`([^`]+)`", text)}


def switched(sources, by_file, tree, work, count):
    """Builds the copy with every switch that compiles; gives the executables and, of the mutants left over, the errors."""
    skip, constant = {}, set()
    while True:
        texts = {}
        for source in sources.values():
            texts[source.path] = source.render(source.tree.root_node, frozenset(skip))
        for path, text in texts.items():
            if path == SOURCES + "lib.rs":
                text += SWITCH.replace("COUNT", str(count + 1))
            (tree / path).write_text(text)
        built = cargo(tree, work)
        if built.returncode == 0:
            return executables(built), skip
        if more := called_in_constants(built) - constant:
            constant |= more
            for path in sources:
                sources[path] = Source(path, by_file[path], frozenset(constant))
            continue
        more = {number: codes for number, codes in faults(built, texts).items() if number not in skip}
        if not more:
            sys.exit("the switched copy does not build:\n" + built.stderr[-4000:])
        print(f"  {len(more)} mutants cannot be switched", flush=True)
        skip.update(more)


def unviable(mutants, sources, skip):
    """Mutants that need no build to be known not to compile. All others that have no switch are built.

    The switch of a returned value is `if on { return value; }` with marks of its own round it. An error of type inside says
    that the value is not one of the returned type, or cannot be made at all, and as the whole body it would be checked
    against that same type. (Of `impl Trait`, where the body has a say in the type, only iterators are switched: what they
    give is of the declared type.) Errors
    beside the marks, and those of operators, guards and arms, which hang on what stands round them, prove nothing: one arm
    without its switch may leave a match whole that is not with all of them.
    """
    def proven(mutant):
        codes = skip.get(mutant["id"])
        return mutant["genre"] == "FnValue" and bool(codes) and codes <= NO_SUCH_VALUE
    return {it["id"] for it in mutants if proven(it) or sources[it["file"]].calls_in_const(it)}


def proof(mutants, sources, tree, work, originals):
    """Builds mutants that are said not to compile; gives those that do."""
    wrong = []
    for mutant in mutants:
        (tree / mutant["file"]).write_bytes(sources[mutant["file"]].direct(mutant))
        built = cargo(tree, work, command=("check", "--lib"))
        (tree / mutant["file"]).write_bytes(originals[mutant["file"]])
        print(f"  {'builds' if built.returncode == 0 else 'does not build'}: {mutant['name']}", flush=True)
        wrong += [mutant] if built.returncode == 0 else []
    return wrong


def tests_of(executable):
    out = subprocess.run([executable, "--list"], capture_output=True, text=True).stdout
    return [line.removesuffix(": test") for line in out.splitlines() if line.endswith(": test")]


def reached(tests, tree, work):
    """By test: how long it takes, and which mutants it reaches."""
    def one(item):
        number, (executable, test) = item
        path = work / f"reached-{number}"
        path.unlink(missing_ok=True)
        begun = time.monotonic()
        environment = dict(os.environ, MUTANTS_REACHED=str(path))
        ran = subprocess.run([executable, "--exact", test], cwd=tree / "src/rules", env=environment, capture_output=True)
        seconds = time.monotonic() - begun
        if ran.returncode != 0:
            sys.exit(f"{test} fails without any mutant:\n{ran.stdout.decode()[-3000:]}")
        ids = {int(line) for line in path.read_text().split()} if path.exists() else set()
        path.unlink(missing_ok=True)
        return (executable, test), seconds, ids

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(one, enumerate(tests)))


def attempt(executable, names, tree, environment, seconds):
    """Whether a test fails; a run that takes far too long counts as one that does. The time is the processor's: what
    else the machine does kills no mutant."""
    limited = ["sh", "-c", f'ulimit -t {round(seconds)}; exec "$@"', "sh", executable, "--exact", *names]
    try:
        ran = subprocess.run(limited, cwd=tree / "src/rules", env=environment, capture_output=True, timeout=30 * seconds)
    except subprocess.TimeoutExpired:
        return "timeout"
    if -ran.returncode in (signal.SIGXCPU, signal.SIGKILL):
        return "timeout"
    return "caught" if ran.returncode != 0 else None


def try_switched(mutant, ways, tree):
    environment = dict(os.environ, MUTANT=str(mutant["id"]))
    for (executable, test), seconds in ways:
        if outcome := attempt(executable, [test], tree, environment, 20 + 20 * seconds):
            return outcome, test
    return "missed", None if ways else "no test reaches it"


def try_direct(mutant, source, tree, work, ways, originals):
    path = tree / mutant["file"]
    path.write_bytes(source.direct(mutant))
    try:
        if cargo(tree, work, command=("check", "--lib")).returncode != 0:
            return "unviable", None
        built = cargo(tree, work)
        if built.returncode != 0:
            return "unviable", "the tests do not build"
        for executable in executables(built):
            for (_, test), seconds in ways.get(Path(executable).name.rsplit("-", 1)[0], []):
                if outcome := attempt(executable, [test], tree, dict(os.environ), 20 + 20 * seconds):
                    return outcome, test
        return "missed", None
    finally:
        path.write_bytes(originals[mutant["file"]])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--shard", help="n/of: every of-th mutant, beginning with the n-th")
    parser.add_argument("--only", help="mutants of files that begin so")
    parser.add_argument("--without-direct", action="store_true", help="leave out those that need a build each")
    parser.add_argument("--tests", help="only tests whose names match; for what was missed before there were these")
    parser.add_argument("--prove", type=int, default=0, help="build so many of those that are said not to compile")
    arguments = parser.parse_args()
    work = arguments.work.resolve()
    work.mkdir(parents=True, exist_ok=True)
    mutants = listed(work)
    print(f"{len(mutants)} mutants", flush=True)
    by_file = collections.defaultdict(list)
    for mutant in mutants:
        by_file[mutant["file"]].append(mutant)
    files = sorted(set(by_file) | {SOURCES + "lib.rs"})
    sources = {path: Source(path, by_file[path]) for path in files}
    tree = copy(work)
    originals = {path: (tree / path).read_bytes() for path in files}
    built, skip = switched(sources, by_file, tree, work, len(mutants))
    left = skip.keys() | {mutant["id"] for source in sources.values() for mutant in source.left}
    hopeless = unviable(mutants, sources, skip)
    switches, builds = len(mutants) - len(left | hopeless), len(left - hopeless)
    print(f"{switches} behind switches, {len(hopeless)} that cannot compile, {builds} to be built one by one", flush=True)
    # The build of those one by one takes the place of this one.
    kept = []
    for executable in built:
        copied = work / ("switched-" + Path(executable).name)
        shutil.copy2(executable, copied)
        kept.append(str(copied))
    tests = [(executable, test) for executable in kept for test in tests_of(executable)]
    tests = [it for it in tests if not arguments.tests or re.search(arguments.tests, it[1])]
    runs = sorted(reached(tests, tree, work), key=lambda run: run[1])
    print(f"{len(tests)} tests, {sum(run[1] for run in runs):.0f} seconds one by one", flush=True)
    chosen = [it for it in mutants if not arguments.only or it["file"].startswith(arguments.only)]
    if arguments.shard:
        n, of = map(int, arguments.shard.split("/"))
        chosen = [it for it in chosen if it["id"] % of == n]
    path = work / "outcomes.json"
    outcomes = json.loads(path.read_text()) if path.exists() else {}
    names = {it["id"]: it["name"] for it in mutants}

    def note(mutant, outcome):
        outcomes[mutant["name"]] = outcome
        path.write_text(json.dumps(outcomes, indent=1, ensure_ascii=False))

    for mutant in chosen:
        if mutant["id"] in hopeless:
            note(mutant, ("unviable", "no such value"))
    todo = [it for it in chosen if it["name"] not in outcomes]
    ways = collections.defaultdict(list)
    for test, seconds, ids in runs:
        for number in ids:
            ways[number].append((test, seconds))
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        waiting = {pool.submit(try_switched, it, ways[it["id"]], tree): it for it in todo if it["id"] not in left}
        for number, done in enumerate(concurrent.futures.as_completed(waiting), 1):
            note(waiting[done], done.result())
            if number % 100 == 0:
                print(f"  {number} of {len(waiting)}", flush=True)
    for source in sources.values():
        (tree / source.path).write_bytes(originals[source.path])
    if arguments.prove:
        some = random.Random(0).sample([it for it in chosen if it["id"] in hopeless], arguments.prove)
        if proof(some, sources, tree, work, originals):
            sys.exit("some of those that were said not to compile do")
    by_binary = collections.defaultdict(list)
    for (executable, test), seconds, _ in runs:
        by_binary[Path(executable).name.removeprefix("switched-").rsplit("-", 1)[0]].append(((executable, test), seconds))
    one_by_one = [it for it in todo if it["id"] in left]
    for number, mutant in enumerate([] if arguments.without_direct else one_by_one, 1):
        note(mutant, try_direct(mutant, sources[mutant["file"]], tree, work, by_binary, originals))
        if number % 20 == 0:
            print(f"  {number} of {len(one_by_one)}, one by one", flush=True)
    of_chosen = [outcomes[it["name"]][0] for it in chosen if it["name"] in outcomes]
    counts = collections.Counter(of_chosen)
    viable = len(of_chosen) - counts["unviable"]
    killed = counts["caught"] + counts["timeout"]
    print(dict(counts))
    print(f"killed {killed} of {viable} viable mutants: {100 * killed / max(viable, 1):.1f} %")
    for mutant in chosen:
        if outcomes.get(mutant["name"], ["?"])[0] == "missed":
            print(f"  missed {mutant['name']}")


if __name__ == "__main__":
    main()
