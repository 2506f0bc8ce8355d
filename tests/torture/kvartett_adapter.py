"""What the black-box torture kit must know of Kvartett: how to start it, sign in, sign a deal and
read back. `./dev torture` runs the kit with it, and the project's own tortures beside this file,
which know the contract; KVARTETT_BIN names the program."""
import datetime
import json
import os
import subprocess
import threading

from adapter import Adapter, Http, freeport, wait_ready

PASSWORD = "correct horse battery staple"

# What the kit calls by the paths of its own small server.
KIT_PATHS = {"/api/totals": "/api/v1/standing"}


class Client(Http):
    csrf_token = ""

    @property
    def csrf(self):
        """The kit writes `X-CSRF: ` and this into the requests that it makes by hand."""
        return f"-\r\nX-CSRF-Token: {self.csrf_token}"

    @csrf.setter
    def csrf(self, _):
        pass

    def req(self, method, path, body=None, headers=None, raw=False):
        own = {"X-CSRF": "-", "X-CSRF-Token": self.csrf_token, **(headers or {})}
        if isinstance(body, (dict, list)):  # here, so that a second try on a new connection says so too
            body = json.dumps(body).encode()
            own.setdefault("Content-Type", "application/json")
        return super().req(method, KIT_PATHS.get(path, path), body, own, raw)

    def ask(self, method, path, body=None, headers=None):
        """Status and JSON; what is refused raises."""
        status, answer, _ = self.req(method, f"/api/v1{path}", body, headers)
        if status >= 300:
            raise RuntimeError(f"{method} {path}: {status} {answer.decode()}")
        return json.loads(answer) if answer else None


class Kvartett(Adapter):
    dbglob = "*.db,*.db-wal,*.db-journal"

    options = ()  # of `kvartett serve`

    def __init__(self):
        self.program = os.environ["KVARTETT_BIN"]
        self.data = None
        self.sessions, self.lock = {}, threading.Lock()  # a session outlives the server's death

    def cmd(self, data, port):
        # A directory that has companies already is a backup of the same ones.
        if self.data != data and not os.path.exists(os.path.join(data, "kvartett.db")):
            self.data, self.sessions = data, {}
            self.found_companies(data)
        return [self.program, "serve", "--data", data, "--listen", f"127.0.0.1:{port}", *self.options]

    def ready(self, port):
        return Http(port, timeout=2).req("GET", "/readyz")[0] == 200

    def found_companies(self, data):
        """Two companies, in an orderly way: each with one customer, two sellers, and a user of each
        role."""
        for tenant in self.tenants:
            subprocess.run([self.program, "init", "--data", data, "--company", f"Torture {tenant} AB",
                            "--admin", self.email(tenant, "admin"), "--password-stdin"],
                           input=PASSWORD + "\n", text=True, check=True, stdout=subprocess.DEVNULL)
        port = freeport()
        server = subprocess.Popen(self.cmd(data, port), stdout=subprocess.DEVNULL,
                                  stderr=subprocess.DEVNULL)
        if wait_ready(self, port, server) is None:
            raise RuntimeError("the server does not start")
        self.customer, self.sellers = {}, {}
        for tenant in self.tenants:
            self.settle(port, tenant)
        server.terminate()
        if server.wait() != 0:
            raise RuntimeError("the server does not stop in good order")

    def settle(self, port, tenant):
        admin = self.login(port, tenant, "admin")
        self.customer[tenant] = admin.ask("POST", "/customers", {"name": "Kund AB"})["id"]
        for n in (1, 2):
            self.sellers[tenant, n] = admin.ask("POST", "/sellers", {"name": f"Säljare {n}"})["id"]
            self.add_user(admin, tenant, "seller", n, seller_id=self.sellers[tenant, n])
        for role in ("manager", "viewer"):
            self.add_user(admin, tenant, role)
        for role, n in (("seller", 1), ("seller", 2), ("manager", 1), ("viewer", 1)):
            self.login(port, tenant, role, n)

    def add_user(self, admin, tenant, role, n=1, **more):
        email = self.email(tenant, role, n)
        return admin.ask("POST", "/users", {"name": email, "email": email, "role": role,
                                            "password": PASSWORD, **more})

    def email(self, tenant, role, n=1):
        return f"{role}{n if role == 'seller' else ''}@{tenant}.test"

    def login(self, port, tenant="a", role="seller", n=1, timeout=10):
        client = Client(port, timeout=timeout)
        n = n if role == "seller" else 1
        client.tenant, client.seller, client.login_status = tenant, n, 200
        with self.lock:
            if session := self.sessions.get((tenant, role, n)):
                client.cookie, client.csrf_token = session
                return client
            self.sign_in(client, self.email(tenant, role, n))
            if client.login_status == 200:
                self.sessions[tenant, role, n] = client.cookie, client.csrf_token
        return client

    def sign_in(self, client, email, password=PASSWORD):
        status, answer, headers = client.req("POST", "/api/v1/session",
                                             {"email": email, "password": password})
        client.login_status = status
        if status == 200:
            client.cookie = headers["Set-Cookie"].split(";")[0]
            client.csrf_token = json.loads(answer)["csrf_token"]
        return client

    def signed_on(self):
        return datetime.date.today().isoformat()

    def post_deal(self, client, key, amount, note=""):
        deal = {
            "customer_id": self.customer[client.tenant], "signed_on": self.signed_on(), "external_id": key,
            "shares": [{"seller_id": self.sellers[client.tenant, client.seller],
                        "basis_points": 10000}],
            "lines": [{"volume_per_year": amount, "term": "one_off"}], "note": note,
        }
        return client.req("POST", "/api/v1/deals", deal, {"Idempotency-Key": key})[0]

    def deals(self, client):
        found, cursor = [], ""
        while cursor is not None:
            page = client.ask("GET", f"/deals?limit=1000&cursor={cursor}" if cursor
                              else "/deals?limit=1000")
            found += [{"key": deal["external_id"], "id": deal["id"],
                       "amount": sum(line["volume_per_year"] for line in deal["lines"])}
                      for deal in page["items"]]
            cursor = page["next_cursor"]
        return found

    def totals(self, client):
        total = client.ask("GET", "/standing")["total"]
        return total["actual"], total["deals"]

    def verify(self, data):
        checked = subprocess.run([self.program, "verify", "--data", data], text=True,
                                 stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        return None if checked.returncode == 0 else checked.stdout


    def backup(self, _, data, to):
        subprocess.run([self.program, "backup", "--data", data, "--to", to], check=True,
                       stdout=subprocess.DEVNULL)


class BehindProxy(Kvartett):
    """All clients come from one address, which is the proxy's: the kit's crowds are let in."""
    options = ("--trust-proxy",)
