"""What both sides share: where the exchange is, writing a message once, handing it in.

The environment says where and who: YIZHAN_URL, YIZHAN_BROKER (host:port), YIZHAN_CODE, YIZHAN_SECRET."""
import base64
import datetime
import os
import pathlib
import time
import urllib.error
import urllib.request
import uuid

URL = os.environ.get("YIZHAN_URL", "http://localhost:8080")
BROKER = os.environ.get("YIZHAN_BROKER", "localhost:61616")
CODE = os.environ["YIZHAN_CODE"]
SECRET = os.environ["YIZHAN_SECRET"]
TEMPLATES = pathlib.Path(__file__).parent.parent / "messages"


def write_once(name, template, **values):
    """The message's bytes, kept in outbox/ before they leave: to send again is to send the same id and bytes."""
    file = pathlib.Path("outbox") / f"{name}.xml"
    if not file.exists():
        now = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=8))).replace(microsecond=0)
        values.update(id=uuid.uuid4(), sender=CODE, now=now.isoformat(), today=now.date())
        text = (TEMPLATES / f"{template}.xml").read_text(encoding="utf-8")
        for key, value in values.items():
            text = text.replace("{" + key + "}", str(value))
        file.parent.mkdir(exist_ok=True)
        aside = file.with_suffix(".part")
        aside.write_bytes(text.encode("utf-8"))
        aside.rename(file)
    return file.read_bytes()


def post(xml):
    """Hands a message in over HTTP; returns when it is recorded. Raises if it is refused."""
    login = base64.b64encode(f"{CODE}:{SECRET}".encode()).decode()
    headers = {"Authorization": f"Basic {login}", "Content-Type": "application/xml"}
    while True:
        try:
            with urllib.request.urlopen(urllib.request.Request(f"{URL}/v1/messages", xml, headers)) as answer:
                return answer.read().decode()  # 202 accepted, or 200: the receipt of the first time again
        except urllib.error.HTTPError as error:
            if error.code not in (429, 503):  # these two mean: the same again, later
                raise SystemExit(f"{error.code}: {error.read().decode()}") from None
            time.sleep(int(error.headers.get("Retry-After", 2)))
        except urllib.error.URLError:  # no answer: nobody knows whether it is recorded; the same again is safe
            time.sleep(2)
