"""The same department over STOMP 1.2, for platforms without an AMQP library.

    YIZHAN_CODE=… YIZHAN_SECRET=… /usr/bin/python3 department_stomp.py
"""
import queue

import stomp

import exchange


class Letters(stomp.ConnectionListener):
    """Hands letters from the connection's thread to the program; None when the connection is gone."""

    def __init__(self):
        self.waiting = queue.Queue()

    def on_message(self, frame):
        self.waiting.put(frame)

    def on_error(self, frame):
        print("ERROR", frame.headers.get("message"), frame.body, flush=True)

    def on_disconnected(self):
        self.waiting.put(None)


host, port = exchange.BROKER.rsplit(":", 1)
# A letter's body is bytes, XML in UTF-8: it is not decoded on the way.
connection = stomp.Connection12([(host, int(port))], heartbeats=(20_000, 20_000), auto_decode=False)
letters = Letters()
connection.set_listener("letters", letters)
connection.connect(exchange.CODE, exchange.SECRET, wait=True)
# client-individual: each letter is acknowledged by itself.
connection.subscribe(f"org.{exchange.CODE}.inbox", id="1", ack="client-individual")

while (frame := letters.waiting.get()) is not None:
    letter = frame.headers
    print(letter["kind"], letter.get("caseId"), letter["letterId"], flush=True)
    if letter["kind"] == "Assignment":
        for kind in ("notice", "opinion"):
            exchange.post(exchange.write_once(f"{letter['letterId']}-{kind}", kind, caseId=letter["caseId"]))
            print("  ", kind, "recorded", flush=True)
    # Only now: had the program died before, the letter would come again and the same answers be sent again.
    connection.ack(letter["ack"])
raise SystemExit("the connection is gone: start again")
