"""The machine's clock jumps: a day back, ten years on, a leap day, the night when summer time ends.
What was signed keeps its order, nothing is lost, sessions are neither immortal nor all gone after a
small jump, and backups are still made. Needs libfaketime (Debian: faketime)."""
import glob
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import uuid

from adapter import freeport, wait_ready
from kvartett_adapter import Kvartett

LIBRARY = next(iter(glob.glob("/usr/lib/*/faketime/libfaketimeMT.so.1")), None)
JUMPS = ["-1d", "+1d", "2028-02-29 23:59:58", "2026-10-25 02:59:58", "+3650d", "-10d"]


class FakedClock(Kvartett):
    def __init__(self, told):
        super().__init__()
        self.told = told

    def cmd(self, data, port):
        command = super().cmd(data, port)
        return [*command, "--backups", os.path.join(data, "..", "backups")]

    def signed_on(self):
        return "2026-01-15"  # before all that the clock will say

    def env(self):
        return dict(LD_PRELOAD=LIBRARY, FAKETIME_TIMESTAMP_FILE=self.told, FAKETIME_NO_CACHE="1",
                    FAKETIME_DONT_FAKE_MONOTONIC="1", FAKETIME_DONT_RESET="1")


def set_clock(path, to):
    with open(path + ".new", "w") as file:
        file.write(to if to[0] in "+-" else "@" + to)
    os.rename(path + ".new", path)


def main():
    if LIBRARY is None:
        print(json.dumps(dict(torture="clock", verdict="SKIP", why="no libfaketime")))
        return 0
    folder, failures, began = tempfile.mkdtemp(prefix="clock-"), [], time.time()
    told, data = os.path.join(folder, "clock"), os.path.join(folder, "data")
    set_clock(told, "+0d")
    adapter = FakedClock(told)
    port = freeport()
    server = subprocess.Popen(adapter.cmd(data, port), env={**os.environ, **adapter.env()},
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if wait_ready(adapter, port, server) is None:
        raise RuntimeError("the server does not start")
    signed = []

    def sign(why):
        key = str(uuid.uuid4())
        client = adapter.login(port, "a", "seller", 1)
        status = adapter.post_deal(client, key, 1000)
        if status == 401:  # the session has run out: sign in as a person would
            adapter.sessions.clear()
            status = adapter.post_deal(adapter.login(port, "a", "seller", 1), key, 1000)
            signed_out.append(why)
        if not 200 <= status < 300:
            failures.append(f"{why}: signing answers {status}")
        signed.append(key)

    signed_out = []
    sign("before")
    for jump in JUMPS:
        set_clock(told, jump)
        time.sleep(0.3)
        sign(jump)
        if server.poll() is not None:
            failures.append(f"{jump}: the server died")
            break
    set_clock(told, "+0d")
    time.sleep(0.3)
    adapter.sessions.clear()
    admin = adapter.login(port, "a", "admin")
    kept = {deal["key"] for deal in adapter.deals(admin)}
    if lost := [key for key in signed if key not in kept]:
        failures.append(f"{len(lost)} of {len(signed)} are lost")
    log = admin.ask("GET", "/audit?limit=100")["items"]
    order = [line["version"] for line in log if "version" in line]
    if order != sorted(order, reverse=True):
        failures.append("the log is not in the order in which things happened")
    if "+3650d" not in signed_out:
        failures.append("a session outlived ten years")
    if "-1d" in signed_out:
        failures.append("a clock that was set back a day signed people out")
    if not os.listdir(os.path.join(folder, "backups")):
        failures.append("no backup was made")
    server.terminate()
    server.wait()
    if wrong := adapter.verify(data):
        failures.append(f"verify: {wrong}")
    shutil.rmtree(folder, ignore_errors=True)
    print(json.dumps(dict(torture="clock", seconds=round(time.time() - began, 1), jumps=len(JUMPS),
                          signed=len(signed), signed_out_at=signed_out, failed=len(failures),
                          findings=failures[:5], verdict="FAIL" if failures else "PASS")))
    return 1 if failures else 0


sys.exit(main())
