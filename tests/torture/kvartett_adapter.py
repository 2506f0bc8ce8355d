"""What the black-box torture kit must know of Kvartett: how to start it, sign in, sign a deal and
read back. `./dev torture` runs the kit with it; KVARTETT_BIN names the program."""
import datetime
import json
import os
import subprocess
import threading

from adapter import Adapter, Http, freeport, wait_ready

ADMIN, PASSWORD = "admin@torture.test", "correct horse battery staple"


class Client(Http):
    csrf_token = ""

    def req(self, method, path, body=None, headers=None, raw=False):
        return super().req(method, path, body, {"X-CSRF-Token": self.csrf_token, **(headers or {})}, raw)


class Kvartett(Adapter):
    dbglob = "*.db,*.db-wal,*.db-journal"

    def __init__(self):
        self.program = os.environ["KVARTETT_BIN"]
        self.sessions, self.lock = {}, threading.Lock()  # a session outlives the server's death

    def cmd(self, data, port):
        if not self.sessions:
            self.found_company(data)
        return [self.program, "serve", "--data", data, "--listen", f"127.0.0.1:{port}"]

    def ready(self, port):
        return Http(port, timeout=2).req("GET", "/readyz")[0] == 200

    def found_company(self, data):
        """A company with one customer, two sellers and a user for each, in an orderly way."""
        subprocess.run([self.program, "init", "--data", data, "--company", "Torture AB",
                        "--admin", ADMIN, "--password-stdin"],
                       input=PASSWORD + "\n", text=True, check=True, stdout=subprocess.DEVNULL)
        port = freeport()
        self.sessions["admin", 1] = None
        server = subprocess.Popen(self.cmd(data, port), stdout=subprocess.DEVNULL)
        if wait_ready(self, port, server) is None:
            raise RuntimeError("the server does not start")
        admin = self.login(port, role="admin")
        self.customer = self.make(admin, "customers", {"name": "Kund AB"})["id"]
        self.sellers = {}
        for n in (1, 2):
            self.sellers[n] = self.make(admin, "sellers", {"name": f"Säljare {n}"})["id"]
            self.make(admin, "users", {"name": f"Säljare {n}", "email": self.email("seller", n),
                                       "role": "seller", "seller_id": self.sellers[n],
                                       "password": PASSWORD})
            self.login(port, role="seller", n=n)
        server.terminate()
        if server.wait() != 0:
            raise RuntimeError("the server does not stop in good order")

    def make(self, client, what, body):
        status, answer, _ = client.req("POST", f"/api/v1/{what}", body,
                                       {"Idempotency-Key": json.dumps(body)[:60].encode().hex()})
        if status != 201:
            raise RuntimeError(f"POST {what}: {status} {answer.decode()}")
        return json.loads(answer)

    def email(self, role, n):
        return ADMIN if role == "admin" else f"{role}{n}@torture.test"

    def login(self, port, tenant="a", role="seller", n=1, timeout=10):
        client = Client(port, timeout=timeout)
        n = n if role == "seller" else 1
        client.seller, client.login_status = n, 200
        with self.lock:
            if session := self.sessions.get((role, n)):
                client.cookie, client.csrf_token = session
                return client
            status, answer, headers = client.req(
                "POST", "/api/v1/session", {"email": self.email(role, n), "password": PASSWORD})
            client.login_status = status
            if status == 200:
                client.cookie = headers["Set-Cookie"].split(";")[0]
                client.csrf_token = json.loads(answer)["csrf_token"]
                self.sessions[role, n] = client.cookie, client.csrf_token
        return client

    def post_deal(self, client, key, amount, note=""):
        today = datetime.date.today().isoformat()
        deal = {
            "customer_id": self.customer, "signed_on": today, "external_id": key,
            "shares": [{"seller_id": self.sellers[client.seller], "basis_points": 10000}],
            "lines": [{"volume_per_year": amount, "term": "one_off"}],
        }
        return client.req("POST", "/api/v1/deals", deal, {"Idempotency-Key": key})[0]

    def deals(self, client):
        found, cursor = [], ""
        while cursor is not None:
            page = self.get(client, f"/api/v1/deals?limit=1000&cursor={cursor}"
                            if cursor else "/api/v1/deals?limit=1000")
            found += [{"key": deal["external_id"], "id": deal["id"],
                       "amount": sum(line["volume_per_year"] for line in deal["lines"])}
                      for deal in page["items"]]
            cursor = page["next_cursor"]
        return found

    def totals(self, client):
        total = self.get(client, "/api/v1/standing")["total"]
        return total["actual"], total["deals"]

    def get(self, client, path):
        status, answer, _ = client.req("GET", path)
        if status != 200:
            raise RuntimeError(f"GET {path}: {status} {answer.decode()}")
        return json.loads(answer)

    def verify(self, data):
        checked = subprocess.run([self.program, "verify", "--data", data], text=True,
                                 stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        return None if checked.returncode == 0 else checked.stdout
