"""A crowd at the door, from many addresses and all at once: clients that say nothing, that say one
letter a second, and that listen to what happens and never read it. Meanwhile one honest person
works, in a process of her own, and is measured. When the crowd is cut off, nothing of it is left."""
import argparse
import asyncio
import multiprocessing
import os
import resource
import socket
import sys
import time
import uuid

from kvartett_adapter import Kvartett
from trial import Trial

arguments = argparse.ArgumentParser()
arguments.add_argument("--quick", action="store_true")
arguments.add_argument("--seconds", type=float)
options = arguments.parse_args()
seconds = options.seconds or (5 if options.quick else 45)
scale = 0.3 if options.quick else 1
IDLE, SLOW, LISTENERS = (int(n * scale) for n in (1000, 200, 500))
# The quick form runs beside other work, where it tells a server that hangs from one that answers.
P99_MS, LEFT_MS = 1000 if options.quick else 200, 15_000
PER_ADDRESS = 80  # less than an address may have


def work_honestly(adapter, port, stop, told):
    times, errors = [], []
    client = adapter.login(port, "a", "seller", 1)
    n = 0
    while not stop.is_set():
        n += 1
        began = time.perf_counter()
        try:
            if n % 5:
                status = client.req("GET", "/api/v1/standing?by=channel")[0]
            else:
                status = adapter.post_deal(client, str(uuid.uuid4()), n, "x" * 500)
            if status not in (200, 201):
                errors.append(status)
        except Exception as broken:
            errors.append(repr(broken))
            client.close()
        times.append(time.perf_counter() - began)
        time.sleep(0.02)
    told.put((sorted(times), errors))


def held_files(pid):
    return len(os.listdir(f"/proc/{pid}/fd"))


def memory_mb(pid):
    with open(f"/proc/{pid}/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS")) / 1024


class Crowd:
    def __init__(self, port, cookie):
        self.port, self.cookie = port, cookie
        self.count = dict(opened=0, cut=0, refused=0)
        self.open = set()
        self.next_client = 0

    async def connect(self, small_buffer=False):
        self.next_client += 1
        address = self.next_client // PER_ADDRESS % 60_000
        client = socket.socket()
        client.setblocking(False)
        if small_buffer:
            client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        client.bind((f"127.{2 + address // 250}.1.{1 + address % 250}", 0))
        await asyncio.get_running_loop().sock_connect(client, ("127.0.0.1", self.port))
        self.open.add(client)
        self.count["opened"] += 1
        return client

    async def keep_coming(self, end, once):
        while time.time() < end:
            client = None
            try:
                client = await once(end)
            except OSError:
                self.count["cut"] += 1
            finally:
                if client:
                    self.open.discard(client)
                    client.close()
            await asyncio.sleep(0.2)

    async def say_nothing(self, end):
        client = await self.connect()
        await self.wait_until_cut(client, end)
        return client

    async def say_slowly(self, end):
        client = await self.connect()
        loop = asyncio.get_running_loop()
        try:
            await loop.sock_sendall(client, b"GET /healthz HTTP/1.1\r\nHost: x\r\nX-a: ")
            while time.time() < end:
                await asyncio.sleep(1)
                await loop.sock_sendall(client, b"b")
        except OSError:
            self.count["cut"] += 1
        return client

    async def listen_and_never_read(self, end):
        client = await self.connect(small_buffer=True)
        await asyncio.get_running_loop().sock_sendall(
            client, f"GET /api/v1/events HTTP/1.1\r\nHost: x\r\nCookie: {self.cookie}\r\n\r\n".encode())
        while time.time() < end:
            await asyncio.sleep(0.5)
        return client

    async def wait_until_cut(self, client, end):
        loop = asyncio.get_running_loop()
        try:
            await asyncio.wait_for(loop.sock_recv(client, 1), max(0.1, end - time.time()))
            self.count["cut"] += 1
        except (asyncio.TimeoutError, TimeoutError):
            pass

    async def come(self, end):
        ways = ([self.say_nothing] * IDLE + [self.say_slowly] * SLOW +
                [self.listen_and_never_read] * LISTENERS)
        await asyncio.gather(*(self.keep_coming(end, way) for way in ways))


def main():
    files = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (files, files))
    with Trial(Kvartett(), "crowd") as trial:
        return run(trial)


def run(trial):
    pid, port = trial.server.pid, trial.port
    before = held_files(pid), memory_mb(pid)
    stop, told = multiprocessing.Event(), multiprocessing.Queue()
    honest = multiprocessing.Process(target=work_honestly, args=(trial.adapter, port, stop, told))
    honest.start()
    # Those who listen without reading have a session, as an employee's old browser would.
    crowd = Crowd(port, trial.adapter.login(port, "a", "viewer").cookie)
    peak = [0, 0]

    async def watched():
        coming = asyncio.ensure_future(crowd.come(time.time() + seconds))
        while not coming.done():
            peak[:] = max(peak[0], held_files(pid)), max(peak[1], memory_mb(pid))
            await asyncio.sleep(0.25)
        await coming
    asyncio.run(watched())
    stop.set()
    times, errors = told.get(timeout=60)
    honest.join()
    for client in crowd.open:
        client.close()
    began = time.time()
    while held_files(pid) > before[0] + 5 and time.time() - began < LEFT_MS / 1000:
        time.sleep(0.1)
    left = held_files(pid)
    p50, p99 = (round(1000 * times[int(len(times) * part)], 1) for part in (0.5, 0.99))
    trial.check(not errors, "the honest person met", len(errors), errors[:3])
    trial.check(p99 < P99_MS, "the honest person waited", p99, "ms")
    trial.check(left <= before[0] + 5, "files are held after the crowd has left", before[0], left)
    trial.check(peak[1] - before[1] < 256, "memory grew to", round(peak[1]), "MB")
    if seconds > 30:
        trial.check(crowd.count["cut"] > IDLE + SLOW, "slow clients are not cut off", crowd.count)
    trial.check(trial.adapter.ready(port), "not ready afterwards")
    return trial.end(idle=IDLE, slow=SLOW, listeners=LISTENERS, **crowd.count, honest=len(times),
                     honest_errors=len(errors), honest_p50_ms=p50, honest_p99_ms=p99,
                     files=[before[0], peak[0], left], memory_mb=[round(before[1]), round(peak[1])])


if __name__ == "__main__":
    sys.exit(main())
