"""A bureau sends a transfer over STOMP 1.2 and waits for the receipt in its inbox.

    YIZHAN_CODE=… YIZHAN_SECRET=… /usr/bin/python3 bureau_stomp.py NAME DEPARTMENT
"""
import hashlib
import queue
import sys
import xml.etree.ElementTree as ElementTree

import stomp

import exchange

NAME, DEPARTMENT = sys.argv[1:]
SPACE = "{urn:yizhan:exchange:1}"


class Letters(stomp.ConnectionListener):
    waiting = queue.Queue()

    def on_message(self, frame):
        self.waiting.put(frame)

    def on_error(self, frame):
        print("ERROR", frame.headers.get("message"), frame.body, flush=True)


host, port = exchange.BROKER.rsplit(":", 1)
connection = stomp.Connection12([(host, int(port))], heartbeats=(20_000, 20_000), auto_decode=False)
connection.set_listener("letters", Letters())
connection.connect(exchange.CODE, exchange.SECRET, wait=True)
connection.subscribe(f"org.{exchange.CODE}.inbox", id="1", ack="client-individual")

transfer = exchange.write_once(NAME, "transfer", addressee=DEPARTMENT)
# stomp.py adds content-length, which makes this bytes: without it the broker takes a frame's body for UTF-8 text.
connection.send("exchange.in", transfer, content_type="application/xml")
digest = hashlib.sha256(transfer).hexdigest()
print("sent", NAME, digest, flush=True)

while True:
    frame = Letters.waiting.get(timeout=60)
    letter = ElementTree.fromstring(frame.body)
    kind = letter.tag.removeprefix(SPACE)
    print(kind, frame.headers.get("caseId"), letter.findtext(SPACE + "verdict", ""), flush=True)
    connection.ack(frame.headers["ack"])
    # A receipt names the digest of the bytes it answers, also when the message could not be read.
    if kind == "SubmissionReceipt" and letter.findtext(SPACE + "digest") == digest:
        break
connection.disconnect()
