#!/bin/sh
# A department without a queue client reads its mailbox and answers each assignment with a Notice and an Opinion.
#   YIZHAN_CODE=… YIZHAN_SECRET=… ./department.sh          (needs jq)
set -eu
url=${YIZHAN_URL:-http://localhost:8080}
here=$(dirname "$0")
mkdir -p outbox

# The secret goes through a pipe, not the process list. Again after 429, 503 or no answer.
ask() {
  printf 'user = "%s:%s"\n' "$YIZHAN_CODE" "$YIZHAN_SECRET" |
    curl --config - --silent --show-error --fail-with-body --retry 10 --retry-connrefused "$@"
}

# answer LETTER CASE KIND: written down once, so that whatever happens the same id and bytes are sent.
answer() {
  message=outbox/$1-$3.xml
  if [ ! -f "$message" ]; then
    sed -e "s/{id}/$(cat /proc/sys/kernel/random/uuid)/g" -e "s/{sender}/$YIZHAN_CODE/g" -e "s/{caseId}/$2/g" \
        -e "s/{now}/$(date +%Y-%m-%dT%H:%M:%S%:z)/g" -e "s/{today}/$(TZ=Asia/Shanghai date +%F)/g" \
        "$here/../messages/$3.xml" > "$message.part"
    mv "$message.part" "$message"
  fi
  ask --header 'Content-Type: application/xml' --data-binary "@$message" "$url/v1/messages" > "$message.receipt"
  echo "  $3 recorded"
}

# wait=20: the answer comes as soon as there is a letter, or empty after 20 seconds.
ask "$url/v1/inbox?limit=10&wait=20" > outbox/inbox.json
jq -r '.letters[] | [.letterId, .kind, .caseId // "-"] | @tsv' outbox/inbox.json |
  while read -r letter kind case; do
    echo "$kind $case $letter"
    # A real department keeps the XML first; here it is a file beside the answers.
    jq -r --arg id "$letter" '.letters[] | select(.letterId == $id) | .xml' outbox/inbox.json > "outbox/$letter.xml"
    if [ "$kind" = Assignment ]; then
      answer "$letter" "$case" notice
      answer "$letter" "$case" opinion
    fi
    # Only now: until it is acknowledged the letter is given again.
    ask --request POST "$url/v1/inbox/$letter/ack" > /dev/null
  done
