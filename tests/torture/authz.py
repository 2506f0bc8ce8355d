"""Who may do and see what: every operation × every kind of person × both companies, on company A's
things. A refusal changes nothing; what belongs to others cannot be told from what does not exist;
and no other way of writing the path or of claiming to be somebody opens what is closed."""
import argparse
import hashlib
import json
import re
import sys
import time
import uuid
from urllib.parse import quote

import calls
from kvartett_adapter import PASSWORD, Client, Kvartett
from trial import Trial

arguments = argparse.ArgumentParser()
arguments.add_argument("--quick", action="store_true", help="fewer path forms, state looked at less")
options = arguments.parse_args()

SECRET = "HEMLIG-7a3f"          # in what only company A may see
ANNAS = "ANNAS-EGEN-91c2"       # in what seller 2 of company A may not see either
AMOUNT = 7654321000             # so are sums of it
REFUSED = (401, 403, 404, 405)


class Access(Kvartett):
    founding = True

    @property
    def options(self):
        # Founded on one day and tried on a later one, when a token has ended.
        return ("--today", "2099-03-10" if self.founding else "2099-03-17", "--log-requests")

    def found_companies(self, data):
        super().found_companies(data)
        self.founding = False

    def settle(self, port, tenant):
        super().settle(port, tenant)
        if tenant != "a":
            return
        admin = self.login(port, "a", "admin")
        ended = admin.ask("POST", "/tokens", {"name": "kort", "role": "admin",
                                              "expires_on": "2099-03-11"})
        self.ended_token = ended["secret"]


def with_token(port, secret):
    client = Client(port)
    base = client.req
    client.req = lambda method, path, body=None, headers=None, raw=False: base(
        method, path, body, {"Authorization": f"Bearer {secret}", **(headers or {})})
    return client


def seed(admin, owner, adapter, tenant, secret):
    """One thing of each kind; the deals are the first seller's, and tell what nobody else may know."""
    ids = {"sellers": adapter.sellers[tenant, 1], "secret": ANNAS + secret, "amount": AMOUNT if tenant == "a" else 4200,
           "kam": adapter.sellers[tenant, 1]}
    region = admin.ask("POST", "/teams", {"name": f"Region {secret}"})["id"]
    ids["teams"] = admin.ask("POST", "/teams", {"name": f"Team {secret}", "parent_id": region})["id"]
    ids["region"] = region
    put_in_team(admin, adapter.sellers[tenant, 1], ids["teams"])
    ids["other team"] = admin.ask("POST", "/teams", {"name": f"Grannen {tenant}"})["id"]
    put_in_team(admin, adapter.sellers[tenant, 2], ids["other team"])
    ids["customers"] = admin.ask("POST", "/customers", {"name": f"Kund {secret}"})["id"]
    ids["owned"] = admin.ask("POST", "/customers", {
        "name": f"Egen {secret}", "owner_seller_id": ids["sellers"]})["id"]
    ids["products"] = admin.ask("POST", "/products", {"name": f"Vara {secret}"})["id"]
    ids["users"] = admin.ask("POST", "/users", {
        "name": f"Temp {secret}", "email": f"temp{next(calls.number)}@{tenant}.test",
        "role": "viewer", "password": PASSWORD})["id"]
    ids["satisfaction"] = admin.ask("POST", "/satisfaction", {
        "customer_id": ids["owned"], "score": 8})["id"]
    books = admin.ask("POST", "/imports", calls.BOOKS.encode())["id"]
    wait_for(admin, books, "ready")
    admin.ask("POST", f"/imports/{books}/commit")
    wait_for(admin, books, "imported")
    signed = owner.ask("POST", "/deals", calls.deal(ids))
    ids["deals"], ids["lines"] = signed["id"], signed["lines"][0]["id"]
    approve_budget(admin, ids)
    renew(admin, owner, ids)
    return ids


def put_in_team(admin, seller, team):
    tag = admin.req("GET", f"/api/v1/sellers/{seller}")[2]["ETag"]
    admin.ask("PATCH", f"/sellers/{seller}", {"team_id": team}, {"If-Match": tag})


def leader_of(adapter, port, admin, tenant, name, team):
    """A manager who is bound to a team and sees no more than it and those below it."""
    email = f"{name}@{tenant}.test"
    admin.ask("POST", "/users", {"name": name, "email": email, "role": "manager",
                                 "team_id": team, "password": PASSWORD})
    return adapter.sign_in(Client(port), email)


def wait_for(admin, held, state):
    for _ in range(500):
        if admin.ask("GET", f"/imports/{held}")["state"] == state:
            return
        time.sleep(0.01)
    raise RuntimeError(f"the import does not become {state}")


def renew(admin, owner, ids):
    """Things that a granted call uses up."""
    ids["duplicate"] = admin.ask("POST", "/customers", {"name": f"Tvilling {next(calls.number)}"})["id"]
    ids["tokens"] = owner.ask("POST", "/tokens", {"name": "t", "role": "viewer"})["token"]["id"]
    ids["imports"] = admin.ask("POST", "/imports",
                               calls.LIST_OF_DEALS.format(next(calls.number)).encode())["id"]
    for hook in admin.ask("GET", "/webhooks")["items"]:  # a company may have so many
        admin.req("DELETE", f"/api/v1/webhooks/{hook['id']}")
    ids["webhooks"] = admin.ask("POST", "/webhooks", {
        "name": "Slack", "url": f"https://127.0.0.1:9/{SECRET}"})["id"]
    ids["invitations"] = admin.ask("POST", "/invitations", {
        "email": f"i{next(calls.number)}@invited.test", "role": "viewer"})["invitation"]["id"]
    if "scenario" in ids:
        admin.req("DELETE", f"/api/v1/budgets/{calls.YEAR}/scenarios/{ids['scenario']}")
    ids["scenario"] = str(admin.ask("POST", f"/budgets/{calls.YEAR}/scenarios",
                                    {"name": f"Plan {next(calls.number)}"})["number"])
    link = owner.ask("POST", "/calendar/link", {"with_amounts": False})["path"]
    ids["feed"] = link.rsplit("/", 1)[1].removesuffix(".ics")


def approve_budget(admin, ids):
    at = f"/api/v1/budgets/{calls.YEAR}"
    for way, what, body in (("PUT", "/draft", calls.draft(ids)), ("POST", "/approval", {"reason": "x"})):
        tag = admin.req("GET", at)[2].get("ETag", "")
        status, answer, _ = admin.req(way, at + what, body, {"If-Match": tag})
        if status != 200:
            raise RuntimeError(answer.decode())


def main():
    adapter = Access()
    with Trial(adapter, "authz") as trial:
        return try_everything(trial, adapter)


def try_everything(trial, adapter):
    port = trial.port
    people = {}
    for tenant in adapter.tenants:
        for role in adapter.roles:
            for n in (1, 2) if role == "seller" else (1,):
                people[tenant, role, n] = adapter.login(port, tenant, role, n)
    admin = {tenant: people[tenant, "admin", 1] for tenant in adapter.tenants}
    a = seed(admin["a"], people["a", "seller", 1], adapter, "a", SECRET)
    b = seed(admin["b"], people["b", "seller", 1], adapter, "b", "annat")
    people["a", "team_manager", 1] = leader_of(adapter, port, admin["a"], "a", "chef", a["region"])
    people["b", "team_manager", 1] = leader_of(adapter, port, admin["b"], "b", "chef", b["region"])
    # Those of company A whose the first seller's deals are not: her colleague, and the colleague's
    # manager, herself and by a token of hers that is of a lower role.
    grannen = leader_of(adapter, port, admin["a"], "a", "grannchef", a["other team"])
    reader = grannen.ask("POST", "/tokens", {"name": "läsare", "role": "viewer"})["secret"]
    outsiders = {"a colleague": ("seller", people["a", "seller", 2]),
                 "another team's manager": ("team_manager", grannen),
                 "her reader's token": ("team_manager", with_token(port, reader))}
    operations = calls.operations_of(admin["a"].ask("GET", "/openapi.json"))
    strangers = make_strangers(adapter, port, admin["a"])
    for client in (*people.values(), *strangers.values(), *(one for _, one in outsiders.values())):
        client.retry = True

    count = dict(calls=0, cells=0, leaks=0)

    def state():
        parts = []
        for tenant in adapter.tenants:
            parts.append(admin[tenant].ask("GET", "/standing")["version"])
            for path in ("/users", "/tokens", "/company", "/imports"):
                told = admin[tenant].req("GET", f"/api/v1{path}")[1]
                parts.append(USED_AT.sub(b"", told))  # that a token was used is no change
        return hashlib.sha256(repr(parts).encode()).hexdigest()

    def send(client, method, path, body=None, headers=None):
        count["calls"] += 1
        try:
            return client.req(method, path, body, headers)
        except Exception as broken:  # the outcome is told by the status 0
            client.close()
            return 0, repr(broken).encode(), {}

    def call(client, operation, ids, thing=None, body=None, reader=None):
        path = operation.at(ids, thing)
        headers = {"Idempotency-Key": str(uuid.uuid4())}
        if body is None and operation.has_body:
            body = calls.body_of(operation, ids)
        if operation.matched:
            # The refused one knows the version: she might have seen it before she was refused.
            tag = (reader or admin["a"]).req("GET", operation.resource(path))[2].get("ETag", '"1"')
            headers["If-Match"] = tag
        return send(client, operation.method, path, body, headers)

    def leak(text, *what):
        count["leaks"] += 1
        trial.check(False, *what, text)

    def says_secret(answer):
        status, body, headers = answer
        whole = body + str(headers).encode()
        return SECRET.encode() in whole or str(AMOUNT).encode() in whole

    before = state()

    def still_the_same(*what):
        nonlocal before
        after = state()
        trial.check(after == before, *what, "changed something")
        before = after

    for operation in operations:
        if operation.id == "get_events":
            continue  # an answer that never ends: live.py of the pages' tests, and crowd.py
        # 1. Refused: strangers, other roles, and the other company.
        for who, client in strangers.items():
            if operation.public:
                continue
            count["cells"] += 1
            answer = call(client, operation, a)
            trial.check(answer[0] == 401, operation.id, who, "expected 401, got", answer[0])
            if says_secret(answer):
                leak("a stranger reads the secret", operation.id, who)
            if not options.quick:
                still_the_same(operation.id, who)
        for (tenant, role, n), client in people.items():
            if operation.public or (tenant == "a" and role in operation.roles):
                continue
            foreign = tenant == "b" and role in operation.roles
            if foreign and not operation.has_id:
                continue  # her own company's, tried below
            count["cells"] += 1
            answer = call(client, operation, a)
            expected = (404,) if foreign else (403,)
            trial.check(answer[0] in expected, operation.id, (tenant, role, n), "got", answer[0])
            if tenant == "b" and says_secret(answer):
                leak("another company reads the secret", operation.id, (tenant, role, n))
            if not options.quick:
                still_the_same(operation.id, (tenant, role, n))
            # 2. Foreign and missing cannot be told apart.
            if foreign:
                thing = a.get(operation.kind, "x")
                for nothing in (thing[:-1] + ("0" if thing[-1] != "0" else "1"), "0" * 26, "x"):
                    other = call(client, operation, a, thing=nothing)
                    same = (comparable(other) == comparable(answer))
                    trial.check(same, operation.id, (tenant, role, n), "foreign differs from missing",
                                comparable(answer)[:2], comparable(other)[:2])
        still_the_same(operation.id, "refused")
        # 3. Company B's people in company B: nothing of company A's, whatever they name in bodies
        #    and filters.
        for (tenant, role, n), client in people.items():
            if tenant != "b" or operation.public or role not in operation.roles:
                continue
            if operation.method == "GET" and not operation.has_id:
                answer = send(client, "GET", operation.at(b))
                if says_secret(answer):
                    leak("another company's list tells the secret", operation.id, (role, n))
            for name in operation.query:
                kind = {"seller_id": "sellers", "kam_id": "sellers", "owner_seller_id": "sellers",
                        "team_id": "teams", "customer_id": "customers", "product_id": "products",
                        "deal_id": "deals", "user_id": "users"}.get(name)
                if not kind or operation.has_id:
                    continue
                path = operation.at(b)
                sign = "&" if "?" in path else "?"
                of_a = send(client, "GET", f"{path}{sign}{name}={a[kind]}")
                of_none = send(client, "GET", f"{path}{sign}{name}={'0' * 26}")
                trial.check(comparable(of_a) == comparable(of_none) and of_a[0] in (400, 403, 404),
                            operation.id, (role, n), name, "foreign filter", of_a[0], of_none[0])
            if operation.has_json and not operation.has_id and operation.id not in UNNAMED:
                nothing = {**a, **{kind: "0" * 26 for kind in ("sellers", "teams", "customers",
                                                               "products", "owned", "duplicate")}}
                calls.number = fixed = iter([7] * 99)
                of_a = call(client, operation, a, reader=admin["b"])
                of_none = call(client, operation, nothing, reader=admin["b"])
                calls.number = NUMBER
                trial.check(comparable(of_a) == comparable(of_none) and of_a[0] not in (200, 201),
                            operation.id, (role, n), "foreign id in a body",
                            comparable(of_a)[:2], comparable(of_none)[:2])
        still_the_same(operation.id, "another company's ids")
        # 4. A seller's deal and her colleague, who is another manager's too; nobody but its owner, who
        #    leads her team and those who see all read of it.
        for who, (role, outsider) in outsiders.items():
            if operation.public:
                continue
            is_reader = who == "her reader's token"
            count["cells"] += 1
            if role not in operation.roles or (is_reader and "viewer" not in operation.roles):
                answer = call(outsider, operation, a)
                trial.check(answer[0] == 403, operation.id, who, "expected 403, got", answer[0])
            elif operation.kind == "deals" and operation.has_id or operation.id == "get_kam":
                answer = call(outsider, operation, a)
                missing = call(outsider, operation, a, thing="0" * 26)
                trial.check(comparable(answer) == comparable(missing) and answer[0] == 404,
                            operation.id, who, "a colleague's deal", comparable(answer)[:2])
            elif operation.method == "GET":
                answer = send(outsider, "GET", operation.at(a))
                if ANNAS.encode() in answer[1] or str(AMOUNT).encode() in answer[1]:
                    leak("a colleague's deal is told", operation.id, who)
                for name in ("seller_id", "kam_id", "deal_id", "team_id"):
                    if name not in operation.query or operation.has_id or operation.public:
                        continue
                    if name == "team_id" and role == "seller":
                        continue  # she may name any team: it is her own that is told of it
                    path = operation.at(a)
                    sign = "&" if "?" in path else "?"
                    thing = a[{"deal_id": "deals", "team_id": "teams"}.get(name, "sellers")]
                    hers = send(outsider, "GET", f"{path}{sign}{name}={thing}")
                    none = send(outsider, "GET", f"{path}{sign}{name}={'0' * 26}")
                    trial.check(comparable(hers) == comparable(none) and hers[0] in (400, 403, 404),
                                operation.id, who, name, "tells a colleague's from nobody's",
                                hers[0], none[0])
            still_the_same(operation.id, who)
        # 5. The path written otherwise, the method claimed otherwise, the person named in a header.
        if not operation.public:
            real = operation.at(a)
            intruders = {"nobody": strangers["nobody"], "b's admin": admin["b"]}
            if operation.id == "sign_out":
                del intruders["b's admin"]  # she may end her own session, however it is written
            if "viewer" not in operation.roles:
                intruders["a's viewer"] = people["a", "viewer", 1]
            forms = path_forms(real)
            body = calls.body_of(operation, a) if operation.has_body else None
            for who, client in intruders.items():
                for form in forms[::4] if options.quick else forms:
                    for headers in claims(operation, real):
                        method = "GET" if "X-HTTP-Method-Override" in headers else operation.method
                        answer = send(client, method, form, body,
                                      {**headers, "Idempotency-Key": str(uuid.uuid4())})
                        if says_secret(answer) and who != "a's viewer":
                            leak("a trick opens the secret", operation.id, who, form, headers)
                        is_json = "json" in answer[2].get("Content-Type", "") if answer[0] else False
                        trial.check(answer[0] not in range(500, 600) and
                                    not (who == "nobody" and answer[0] in (200, 201, 204) and is_json),
                                    operation.id, who, form, headers, "got", answer[0])
                # b's admin may have done something whole in her own company; never in A.
                if who == "b's admin":
                    before = state()
            still_the_same(operation.id, "tricks")
        # 6. Those who may are not turned away, and cannot send along what is not theirs to say.
        for (tenant, role, n), client in people.items():
            if tenant != "a" or role not in operation.roles or operation.id == "sign_out":
                continue
            count["cells"] += 1
            if operation.has_json and operation.id != "sign_in":
                body = calls.body_of(operation, a)
                for foreign in ("company_id", "tenant", "number", "created_by"):
                    answer = call(client, operation, a, body={**body, foreign: "b"})
                    trial.check(answer[0] in (403, 404, 409, 412, 422), operation.id, role, n,
                                "takes the unknown field", foreign, answer[0])
            answer = call(client, operation, a)
            # Roles are granted by the contract; a deal, a note or a name may still be another's.
            trial.check(answer[0] not in (0, 401, 403) and answer[0] < 500 or
                        (answer[0] == 403 and role == "seller"),
                        operation.id, (role, n), "may, yet got", answer[0], answer[1][:90])
            if operation.id in USES_UP:
                renew(admin["a"], client, a) if role != "viewer" else None
        before = state()
    return trial.end(operations=len(operations), principals=len(people) + len(strangers), **count)


NUMBER = calls.number
USED_AT = re.compile(rb'"used_at":("[^"]*"|null)')
# Bodies that name nothing of a company's.
UNNAMED = {"sign_in", "change_me", "change_company", "add_token", "add_team", "add_product",
           "make_calendar_link", "close_months", "add_rates", "accept_channels", "approve_budget",
           "try_plan", "invite", "choose_digest", "add_webhook", "pair_board", "set_aside_budget", "rename_scenario", "match_revenue_entry"}
USES_UP = {"remove_token", "remove_webhook", "withdraw_invitation", "commit_import", "undo_import", "merge_customers", "remove_scenario",
           "make_calendar_link", "revoke_calendar_link", "begin_import"}


def comparable(answer):
    """All that an answer tells, but for what is new in each."""
    status, body, headers = answer
    told = sorted((k.lower(), v) for k, v in dict(headers).items()
                  if k.lower() not in ("date", "x-request-id"))
    return status, body, told


def make_strangers(adapter, port, admin):
    gone = admin.ask("POST", "/tokens", {"name": "gone", "role": "admin"})
    admin.ask("DELETE", f"/tokens/{gone['token']['id']}")
    user = adapter.add_user(admin, "x", "admin")
    disabled = adapter.sign_in(Client(port), "admin@x.test")
    token = disabled.ask("POST", "/tokens", {"name": "ex", "role": "admin"})["secret"]
    tag = admin.req("GET", f"/api/v1/users/{user['id']}")[2]["ETag"]
    admin.ask("PATCH", f"/users/{user['id']}", {"disabled": True}, {"If-Match": tag})
    out = adapter.sign_in(Client(port), "manager@a.test")
    out.ask("DELETE", "/session")
    stolen = Client(port)
    stolen.cookie = disabled.cookie
    forged = Client(port)
    forged.cookie = "kvartett_session=" + "A" * 43
    as_cookie = Client(port)
    as_cookie.cookie = f"kvartett_session={token}"
    return {"nobody": Client(port), "a disabled user": disabled, "a disabled user's token":
            with_token(port, token), "an ended token": with_token(port, adapter.ended_token),
            "a removed token": with_token(port, gone["secret"]), "someone who signed out": out,
            "a guessed token": with_token(port, "x" * 43), "an empty token": with_token(port, ""),
            "a guessed session": forged, "a token as a cookie": as_cookie}


def path_forms(real):
    return ["/" + real, real.replace("/api", "//api"), real.replace("/api/", "/api//"), real + "/",
            real.replace("/api", "/./api"), real.replace("/api", "/x/../api"),
            real.replace("/api", "/%61pi"), real.replace("/api/", "/api%2f"),
            real.replace("/api", "/API"), real + ";x=1", real + "?tenant=a&as=admin", real + ".json",
            real + "%00", real + "%20", real.replace("/api", "/healthz/../api")]


def claims(operation, real):
    return ({}, {"X-HTTP-Method-Override": operation.method},
            {"X-Original-URL": real, "X-Rewrite-URL": real},
            {"X-Tenant": "a", "X-User": "admin@a.test", "X-Forwarded-User": "admin",
             "X-Forwarded-For": "127.0.0.1"})


if __name__ == "__main__":
    sys.exit(main())
