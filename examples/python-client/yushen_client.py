"""A client of a Yushen service in Python's standard library. Its paths are those of packages/server/openapi.json."""

import json
import pathlib
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid

FINAL_STATES = {"decided", "aside", "cancelled"}


class YushenProblem(Exception):
    """The service's refusal (RFC 9457): `code` for programs, `str()` for people."""

    def __init__(self, status: int, problem: dict):
        super().__init__(problem.get("detail") or problem.get("title") or str(status))
        self.status = status
        self.code = problem.get("code", "unknown")


class YushenClient:
    def __init__(self, url: str, key: str, attempts: int = 6):
        self._url = url.rstrip("/")
        self._key = key
        self._attempts = attempts

    def upload(self, file: pathlib.Path) -> dict:
        """Sends one file; the answer says what it is. Its own id makes it safe to repeat."""
        query = urllib.parse.urlencode({"name": file.name})
        return self._call("PUT", f"/v1/uploads/{uuid.uuid4()}?{query}", file.read_bytes(), "application/octet-stream")

    def guide(self, matter: str, form: dict) -> dict:
        return self._json("POST", f"/v1/matters/{urllib.parse.quote(matter)}/guide", {"form": form})

    def open_case(self, matter: str, form: dict, uploads: list[str], idempotency_key: str) -> dict:
        body = {"matter": matter, "form": form, "materials": [{"upload": one} for one in uploads]}
        return self._json("POST", "/v1/cases", body, {"idempotency-key": idempotency_key})

    def submit(self, case: str) -> dict:
        return self._json("POST", f"/v1/cases/{case}/submit?waiting=true")

    def wait(self, case: str, seconds: float = 300) -> dict:
        """Asks until the case is decided, set aside or cancelled."""
        until = time.monotonic() + seconds
        while True:
            standing = self._json("GET", f"/v1/cases/{case}")
            if standing["state"] in FINAL_STATES:
                return standing
            if time.monotonic() > until:
                raise TimeoutError(f"case {case} is still {standing['state']}")
            time.sleep(0.5)

    def report(self, case: str) -> dict:
        return self._json("GET", f"/v1/cases/{case}/report")

    def notice(self, case: str) -> dict:
        return self._json("GET", f"/v1/cases/{case}/notice")

    def _json(self, method: str, path: str, body: dict | None = None, headers: dict | None = None) -> dict:
        data = None if body is None else json.dumps(body).encode()
        return self._call(method, path, data, "application/json", headers or {})

    def _call(self, method: str, path: str, data: bytes | None, kind: str, headers: dict | None = None) -> dict:
        sent = {"authorization": f"Bearer {self._key}", **(headers or {})}
        if data is not None:
            sent["content-type"] = kind
        request = urllib.request.Request(self._url + path, data=data, method=method, headers=sent)
        for attempt in range(1, self._attempts + 1):
            try:
                with urllib.request.urlopen(request, timeout=300) as answer:
                    return json.load(answer)
            except urllib.error.HTTPError as refused:
                # Busy, or for a moment not there: it says when to come back.
                if refused.code in (429, 503) and attempt < self._attempts:
                    time.sleep(min(float(refused.headers.get("retry-after") or 2), 30))
                    continue
                raise YushenProblem(refused.code, _problem_of(refused)) from None
        raise AssertionError("unreachable")


def _problem_of(refused: urllib.error.HTTPError) -> dict:
    try:
        return json.load(refused)
    except ValueError:
        return {}
