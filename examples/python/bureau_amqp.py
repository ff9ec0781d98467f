"""A bureau sends a transfer over AMQP 1.0 and prints what comes into its inbox, until an Opinion has come.

    YIZHAN_CODE=… YIZHAN_SECRET=… /usr/bin/python3 bureau_amqp.py NAME DEPARTMENT

NAME is the bureau's own name for the transfer: the same name again sends the same bytes again."""
import sys
import xml.etree.ElementTree as ElementTree

import proton
import proton.utils

import exchange

NAME, DEPARTMENT = sys.argv[1:]
SPACE = "{urn:yizhan:exchange:1}"

connection = proton.utils.BlockingConnection(
    f"amqp://{exchange.BROKER}", user=exchange.CODE, password=exchange.SECRET, allowed_mechs="PLAIN")
transfer = exchange.write_once(NAME, "transfer", addressee=DEPARTMENT)
# Bytes, not text: the XML's own declaration says which encoding it is in. Durable: it survives a restart of the broker.
# send() returns when the broker has it; whether the exchange accepts it is said by the receipt.
connection.create_sender("exchange.in").send(proton.Message(body=transfer, durable=True, inferred=True))
print("sent", NAME, flush=True)

inbox = connection.create_receiver(f"org.{exchange.CODE}.inbox", credit=1)
case_id = None
while True:
    message = inbox.receive(timeout=120)
    letter = ElementTree.fromstring(bytes(message.body))
    kind = letter.tag.removeprefix(SPACE)
    in_this_case = case_id is not None and message.properties.get("caseId") == case_id
    if kind == "SubmissionReceipt":
        verdict = letter.findtext(SPACE + "verdict")
        case_id = letter.findtext(SPACE + "caseId")
        print(kind, verdict, case_id, *(f.findtext(SPACE + "zh") for f in letter.iter(SPACE + "finding")), flush=True)
    elif kind == "Relayed":
        print(kind, letter.findtext(SPACE + "originalKind"), message.properties["caseId"], flush=True)
    else:
        print(kind, message.properties.get("caseId"), flush=True)
    inbox.accept()  # a real bureau keeps the letter first
    if kind == "SubmissionReceipt" and verdict in ("refused", "conflict"):
        raise SystemExit(1)
    if in_this_case and letter.findtext(SPACE + "originalKind") == "Opinion":
        break
connection.close()
