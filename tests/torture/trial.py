"""What the project's own tortures share: a server that runs for as long as a trial lasts, and the
verdict, which is one line of JSON and the exit code."""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

from adapter import freeport, wait_ready


class Trial:
    def __init__(self, adapter, name):
        self.adapter, self.name, self.failures, self.began = adapter, name, [], time.time()
        self.data = tempfile.mkdtemp(prefix=f"{name}-")
        self.port, self.log_path = freeport(), os.path.join(self.data, "log")
        self.server = None

    def __enter__(self):
        self.start()
        return self

    def start(self):
        with open(self.log_path, "ab") as log:
            self.server = subprocess.Popen(self.adapter.cmd(self.data, self.port), stdout=log, stderr=log,
                                           env={**os.environ, **self.adapter.env()})
        if wait_ready(self.adapter, self.port, self.server) is None:
            raise RuntimeError("the server does not start")

    def __exit__(self, *_):
        self.server.kill()
        self.server.wait()
        shutil.rmtree(self.data, ignore_errors=True)

    def log(self):
        with open(self.log_path, "rb") as log:
            return log.read()

    def check(self, holds, *what):
        if not holds:
            self.failures.append(what)
            if len(self.failures) <= 40:
                print("FAIL", *what, file=sys.stderr)

    def check_alive(self):
        self.check(self.server.poll() is None, "the server died")

    def end(self, **figures):
        """Prints the verdict and ends the process with it."""
        self.check_alive()
        verdict = dict(torture=self.name, seconds=round(time.time() - self.began, 1), **figures,
                       failed=len(self.failures), verdict="FAIL" if self.failures else "PASS")
        print(json.dumps(verdict))
        return 1 if self.failures else 0
