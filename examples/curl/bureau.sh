#!/bin/sh
# A bureau passes a petition on over HTTP; then, if its letters come into a mailbox, what came is read with department.sh.
#   YIZHAN_CODE=… YIZHAN_SECRET=… ./bureau.sh NAME DEPARTMENT
# NAME is the bureau's own name for the transfer: the same name again sends the same bytes again, and is answered by the
# first receipt. Exit status 0: recorded; anything else: the answer says why not.
set -eu
url=${YIZHAN_URL:-http://localhost:8080}
here=$(dirname "$0")
message=outbox/$1.xml

# Written down before it is sent, once.
mkdir -p outbox
if [ ! -f "$message" ]; then
  sed -e "s/{id}/$(cat /proc/sys/kernel/random/uuid)/g" -e "s/{sender}/$YIZHAN_CODE/g" -e "s/{addressee}/$2/g" \
      -e "s/{now}/$(date +%Y-%m-%dT%H:%M:%S%:z)/g" -e "s/{today}/$(TZ=Asia/Shanghai date +%F)/g" \
      "$here/../messages/transfer.xml" > "$message.part"
  mv "$message.part" "$message"
fi

# --retry sends again after 429, 503 or no answer; the secret goes through a pipe, not the process list.
printf 'user = "%s:%s"\n' "$YIZHAN_CODE" "$YIZHAN_SECRET" |
  curl --config - --silent --show-error --fail-with-body --retry 10 --retry-connrefused \
       --header 'Content-Type: application/xml' --data-binary "@$message" "$url/v1/messages"
