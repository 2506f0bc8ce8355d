"""Coming in: what the cookie is like, who can be guessed or told apart, what another site can make a
browser do, what ends a session, what the log tells, and what an export does in a spreadsheet."""
import argparse
import csv
import io
import re
import statistics
import sys
import time
import uuid

import calls
from kvartett_adapter import PASSWORD, BehindProxy, Client
from trial import Trial

arguments = argparse.ArgumentParser()
arguments.add_argument("--quick", action="store_true")
arguments.add_argument("--samples", type=int, help="sign-ins of each kind that are timed")
options = arguments.parse_args()
samples = options.samples or (60 if options.quick else 1000)

HTTPS = {"X-Forwarded-Proto": "https"}
POLICY = {"Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy",
          "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy"}
FORMULAS = ("=1+1", "+1", "-1", "@x", "\t=1", "=HYPERLINK(\"http://evil.test\")")


class Door(BehindProxy):
    options = (*BehindProxy.options, "--log-requests")


def address(n):
    return {"X-Forwarded-For": f"10.{n >> 16 & 255}.{n >> 8 & 255}.{n & 255}"}


def main():
    adapter = Door()
    with Trial(adapter, "authn") as trial:
        return run(trial, adapter, trial.check)


def run(trial, adapter, check):
    port, figures, secrets = trial.port, {}, []

    def sign_in(email, password, headers=None, client=None):
        client = client or Client(port)
        began = time.perf_counter()
        status, body, told = client.req("POST", "/api/v1/session",
                                        {"email": email, "password": password}, headers)
        return status, body, told, time.perf_counter() - began

    # The cookie, over http and over https.
    for headers, name in (({}, "kvartett_session"), (HTTPS, "__Host-kvartett_session")):
        told = sign_in("manager@a.test", PASSWORD, headers)[2].get("Set-Cookie", "")
        check(told.startswith(name + "="), "the cookie is called", told[:30])
        for flag in ("HttpOnly", "SameSite=Lax", "Path=/") + (("Secure",) if headers else ()):
            check(flag in told, f"the session's cookie lacks {flag}")
        check("Domain" not in told, "the cookie is told to other hosts")
        secrets.append(told.split(";")[0].split("=", 1)[1])
        check(len(secrets[-1]) >= 43, "a session's secret is shorter than 256 bits")
        inside = Client(port)
        inside.cookie = told.split(";")[0]
        check(inside.req("GET", "/api/v1/me", None, headers)[0] == 200, "the cookie does not sign in")
        if headers:
            plain = Client(port)
            plain.cookie = f"kvartett_session={secrets[-1]}"
            check(plain.req("GET", "/api/v1/me", None, headers)[0] == 401,
                  "over https a cookie without __Host- signs in")

    # What every answer says to a browser.
    manager = adapter.login(port, "a", "manager")
    manager.retry = True
    for path in ("/api/v1/me", "/", "/assets/none.js", "/docs", "/api/v1/nothing", "/healthz"):
        told = manager.req("GET", path, None, HTTPS)[2]
        for name in POLICY:
            check(told.get(name), f"no {name} on {path}")
        policy = told.get("Content-Security-Policy", "")
        scripts = re.search(r"(?:script-src|default-src) ([^;]*)", policy)
        check(scripts and "unsafe" not in scripts[1], "scripts may be inline", policy)
        for rule in ("object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"):
            check(rule in policy, f"the policy lacks {rule}")
        check("max-age" in told.get("Strict-Transport-Security", ""), f"no HSTS over https on {path}")
        check("Strict-Transport-Security" not in manager.req("GET", path)[2], "HSTS over http")
        check("Server" not in told, "the server tells what it is")
        if path.startswith("/api"):
            check(told.get("Cache-Control") == "no-store", f"{path} may be kept", told.get("Cache-Control"))

    # A session that somebody else chose.
    chosen = Client(port)
    chosen.cookie = "kvartett_session=" + "a" * 43
    told = sign_in("manager@a.test", PASSWORD, None, chosen)[2]
    check("a" * 43 not in told.get("Set-Cookie", ""), "the session is one that the client chose")
    check(chosen.req("GET", "/api/v1/me")[0] == 401, "a chosen session signs in")

    # Another site's page: forms and fetches bring the cookie and nothing else.
    cross = ({}, {"X-CSRF-Token": ""}, {"X-CSRF-Token": "null"},
             {"Content-Type": "text/plain", "Origin": "https://evil.test"},
             {"Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "cross-site"},
             {"X-CSRF-Token": adapter.login(port, "b", "manager").csrf_token})
    before = manager.ask("GET", "/teams")
    for headers in cross:
        forged = Client(port)
        forged.cookie = manager.cookie
        status = forged.req("POST", "/api/v1/teams", b'{"name":"Forged"}',
                            {"Content-Type": "application/json", **headers})[0]
        check(status == 403, f"another site's page may: {headers} got {status}")
    for headers in ({"Origin": "https://evil.test"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"},
                    {"Sec-Fetch-Site": "same-site"}):
        own = adapter.login(port, "a", "manager")  # even with the token, which it cannot know
        status = own.req("POST", "/api/v1/teams", {"name": "Forged"}, headers)[0]
        check(status == 403, f"a write from another origin: {headers} got {status}")
        status = sign_in("viewer@a.test", PASSWORD, headers)[0]
        check(status == 403, f"another site signs one in: {headers} got {status}")
    check(manager.ask("GET", "/teams") == before, "another site's page made a team")
    ours = {"Origin": f"http://127.0.0.1:{port}", "Sec-Fetch-Site": "same-origin"}
    check(manager.req("POST", "/api/v1/teams", {"name": "Vårt"}, ours)[0] == 201, "our own page may not")
    for origin in ("https://evil.test", "null"):
        for method in ("GET", "OPTIONS"):
            told = manager.req(method, "/api/v1/me", None, {
                "Origin": origin, "Access-Control-Request-Method": "GET"})[2]
            check(not [name for name in told if name.lower().startswith("access-control-")],
                  f"CORS is told to {origin}")

    # What ends a session.
    out = adapter.sign_in(Client(port), "viewer@a.test")
    old = Client(port)
    old.cookie = out.cookie
    check(out.req("DELETE", "/api/v1/session")[0] == 204, "signing out fails")
    check(old.req("GET", "/api/v1/me")[0] == 401, "a session lives on after signing out")
    secrets += [out.cookie.split("=", 1)[1], out.csrf_token]

    # Who exists cannot be told by the answer ...
    wrong, unknown = (sign_in(email, "wrong password", address(1)) for email in
                      ("viewer@b.test", "nobody@b.test"))
    check(wrong[:2] == unknown[:2] and wrong[0] == 401, "an unknown person is answered otherwise")
    check(sorted(wrong[2].keys()) == sorted(unknown[2].keys()), "by other headers")
    # ... nor by the time. In turn, each from an address of its own and no account too often, so
    # nobody is told to wait.
    people = [f"known{i}@b.test" for i in range(1 + samples // 80)]
    for email in people:
        adapter.login(port, "b", "admin").ask("POST", "/users", {
            "name": email, "email": email, "role": "viewer", "password": PASSWORD})
    known_times, unknown_times, client = [], [], Client(port)
    for i in range(samples):
        for times, email, n in ((known_times, people[i % len(people)], 2 * i),
                                (unknown_times, f"u{i}@b.test", 2 * i + 1)):
            answer = sign_in(email, "wrong password", address(100_000 + n), client)
            check(answer[0] == 401, "a timed sign-in got", answer[0])
            times.append(answer[3])
    known, unknown = statistics.median(known_times), statistics.median(unknown_times)
    figures["sign_in_ms_known"], figures["sign_in_ms_unknown"] = (round(t * 1e3, 2) for t in (known, unknown))
    # A few samples beside other work tell only a hash that is not made at all.
    near = 0.3 if options.quick else 0.1
    check(abs(known - unknown) < max(near * max(known, unknown), 0.001), "the time tells who exists")

    # Guessing: stopped for that account and address, and its owner comes in elsewhere.
    home = address(7)
    check(sign_in("admin@b.test", PASSWORD, home)[0] == 200, "the owner cannot sign in")
    guesses, status = 0, 0
    while guesses < 100:
        status, _, told, _ = sign_in("admin@b.test", f"guess {guesses}", address(8), client)
        if status == 429:
            break
        guesses += 1
    figures["guesses_from_one_address"] = guesses
    check(status == 429 and guesses <= 10, guesses, "guesses from one address")
    check(int(told.get("Retry-After", 0)) > 0, "429 does not say how long")
    check(sign_in("admin@b.test", PASSWORD, address(8), client)[0] == 429, "the guesser gets in at last")
    guesses = 0
    while guesses < 1000:
        status = sign_in("admin@b.test", f"guess {guesses}", address(9000 + guesses), client)[0]
        if status == 429:
            break
        guesses += 1
    figures["guesses_from_many_addresses"] = guesses
    check(status == 429 and guesses <= 100, guesses, "guesses from many addresses")
    check(sign_in("admin@b.test", PASSWORD, home)[0] == 200, "the owner is locked out of her own device")
    check(sign_in("manager@b.test", PASSWORD, address(10))[0] == 200, "a colleague is locked out")

    # Nothing in the log opens a door.
    token = manager.ask("POST", "/tokens", {"name": "t", "role": "viewer"})["secret"]
    bearer = Client(port)
    bearer.req("GET", "/api/v1/me", None, {"Authorization": f"Bearer {token}"})
    link = manager.ask("POST", "/calendar/link", {"with_amounts": False})["path"]
    check(bearer.req("GET", link)[0] == 200, "the calendar's link does not open")
    bearer.req("GET", f"/api/v1/me?token={token}")
    secrets += [manager.cookie.split("=", 1)[1], manager.csrf_token, token,
                link.rsplit("/", 1)[1].removesuffix(".ics"), PASSWORD, "wrong password", "guess 3"]
    time.sleep(0.3)
    log = trial.log()
    for secret in secrets:
        check(secret.encode() not in log, "a secret is in the log", secret[:6])
    for event in ("signed_in", "signed_out", "refused"):
        check(f'"event":"{event}"'.encode() in log, "the log does not tell who", event)
    for why in ("wrong_sign_in", "other_site", "ended_credential", "too_many"):
        check(f'"why":"{why}"'.encode() in log, "the log does not tell of", why)
    forged = 'x"},\n{"event":"forged'
    sign_in(forged, "x", {"User-Agent": "a\tb", **address(11)})
    check(b'\n{"event":"forged' not in trial.log(), "a line of the log can be forged")

    # A formula that came in as text goes out as text.
    customer = adapter.customer["a"]
    ids = {"customers": customer, "sellers": adapter.sellers["a", 1], "amount": 100, "secret": "",
           "products": manager.ask("POST", "/products", {"name": "Vara"})["id"]}
    import datetime
    today = datetime.date.today().isoformat()
    for i, formula in enumerate(FORMULAS):
        manager.req("POST", "/api/v1/customers", {"name": f"{formula} {i}"})
        manager.req("POST", "/api/v1/deals", calls.deal(ids, note=formula, external_id=formula + str(i),
                                                        signed_on=today), {"Idempotency-Key": str(uuid.uuid4())})
    for what in ("deals", "customers", "entries", "audit"):
        status, body, _ = manager.req("GET", f"/api/v1/exports/{what}.csv")
        text = body.decode("utf-8-sig", "replace")
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=";" if ";" in text[:200] else ",")
        live = [cell for row in rows for cell in row
                if cell[:1] in ("=", "+", "@", "\t", "\r")
                or cell[:1] == "-" and not re.fullmatch(r"-?[\d\s\u00a0.,]+", cell)]
        check(status == 200 and not live, "a formula is live in", what, status, live[:3])
    return trial.end(samples=samples, **figures)


if __name__ == "__main__":
    sys.exit(main())
