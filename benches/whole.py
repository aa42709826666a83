#!/usr/bin/env python3
"""Whole processes: processor time, wall time and peak memory of `trappe run`, from the operating system's own accounts.

    cargo build --release
    python3 benches/whole.py [--runs 9] [--threads 1]

Copenhagen is the committed sample; the nations are made when needed, below target/bench-inputs. Prints the median and the
range of each figure, and how processor time grows from one nation to ten. Compare figures of one run only.
"""
import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
TRAPPE = ROOT / "target" / "release" / "trappe"


def pipeline_of(city):
    if city == "copenhagen":
        return ROOT / "pipelines" / "initial-2022.toml"
    folder = ROOT / "target" / "bench-inputs" / city
    pipeline = folder / "national-parquet.toml"
    if not pipeline.exists():
        scale = ["--scale", "10"] if city == "national-x10" else []
        subprocess.run([TRAPPE, "sample", "--profile", "national", "--seed", "1", *scale, folder], check=True)
    return pipeline


def measure(command):
    """(processor seconds, wall seconds, peak MB) of one run."""
    begin = os.times().elapsed
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{command}: exit {process.returncode}")
    return usage.ru_utime + usage.ru_stime, os.times().elapsed - begin, usage.ru_maxrss / 1024


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("--runs", type=int, default=9)
    arguments.add_argument("--threads", type=int, default=1)
    arguments.add_argument("--cities", nargs="*", default=["copenhagen", "national", "national-x10"])
    given = arguments.parse_args()
    medians = {}
    print(f"{'':14}{'processor ms':>24}{'wall ms':>24}{'peak MB':>10}   (median, least–most of {given.runs})")
    for city in given.cities:
        out = pathlib.Path(tempfile.mkdtemp())
        command = [TRAPPE, "run", pipeline_of(city), "--out", out / "run", "--threads", str(given.threads), "--quiet"]
        measure(command)
        rows = [measure(command) for _ in range(given.runs)]
        shutil.rmtree(out)
        processor, wall, memory = ([row[at] for row in rows] for at in range(3))

        def shown(values):
            milli = sorted(value * 1000 for value in values)
            return f"{statistics.median(milli):.0f} ({milli[0]:.0f}–{milli[-1]:.0f})"

        medians[city] = statistics.median(processor)
        print(f"{city:14}{shown(processor):>24}{shown(wall):>24}{statistics.median(memory):>10.0f}")
    if {"national", "national-x10"} <= medians.keys():
        print(f"ten nations take {medians['national-x10'] / medians['national']:.1f} times the processor time of one")


if __name__ == "__main__":
    main()
