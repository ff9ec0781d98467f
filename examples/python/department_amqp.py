"""A department reads its queue over AMQP 1.0 and answers each assignment with a Notice and an Opinion.

    YIZHAN_CODE=… YIZHAN_SECRET=… /usr/bin/python3 department_amqp.py
"""
import proton
import proton.handlers
import proton.reactor

import exchange


class Department(proton.handlers.MessagingHandler):
    def __init__(self):
        # Nothing is acknowledged by itself, and one letter at a time comes: the next when this one is done.
        super().__init__(prefetch=0, auto_accept=False)

    def on_start(self, event):
        connection = event.container.connect(
            f"amqp://{exchange.BROKER}", user=exchange.CODE, password=exchange.SECRET, allowed_mechs="PLAIN")
        # The address is the queue's name. Right after it connects, and whenever the link was lost, letters not
        # acknowledged come again, with the same letterId.
        event.container.create_receiver(connection, f"org.{exchange.CODE}.inbox").flow(1)

    def on_message(self, event):
        letter = event.message.properties
        print(letter["kind"], letter.get("caseId"), letter["letterId"], flush=True)
        if letter["kind"] == "Assignment":
            # event.message.body is the XML: a real department first keeps it in its own system.
            for kind in ("notice", "opinion"):
                answer = exchange.write_once(f"{letter['letterId']}-{kind}", kind, caseId=letter["caseId"])
                exchange.post(answer)
                print("  ", kind, "recorded", flush=True)
        # Only now: had the program died before, the letter would come again and the same answers be sent again.
        self.accept(event.delivery)
        event.receiver.flow(1)

    def on_transport_error(self, event):
        raise SystemExit(event.transport.condition)  # e.g. a secret that is not in force

    def on_link_error(self, event):
        raise SystemExit(event.link.remote_condition)  # e.g. the queue of another organisation


proton.reactor.Container(Department()).run()
