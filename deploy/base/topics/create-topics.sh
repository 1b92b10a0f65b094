#!/bin/sh
# Creates the topics of topics.txt, which stands beside this script, that the broker does not have yet; topics that are
# there stay as they are. Runs where Kafka's own scripts are, such as in Kafka's image.
set -eu
: "${KAFKA_BOOTSTRAP_SERVERS:?say where the broker is, such as kafka:9092}"

here=$(dirname "$0")
kafka_topics="${KAFKA_HOME:-/opt/kafka}/bin/kafka-topics.sh"
# Each call is a short-lived JVM: small, and quick to start.
export KAFKA_HEAP_OPTS="-Xmx128m"
export KAFKA_JVM_PERFORMANCE_OPTS="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"

on_the_broker() {
    "$kafka_topics" --bootstrap-server "$KAFKA_BOOTSTRAP_SERVERS" "$@"
}

present=$(on_the_broker --list)
while read -r name partitions settings; do
    if printf '%s\n' "$present" | grep -qxF "$name"; then
        continue
    fi
    set -- --create --if-not-exists --topic "$name" --partitions "$partitions"
    if [ -n "${PARLEY_REPLICATION_FACTOR:-}" ]; then
        set -- "$@" --replication-factor "$PARLEY_REPLICATION_FACTOR"
    fi
    for setting in $settings; do
        set -- "$@" --config "$setting"
    done
    # Its own input, so that it does not eat the list.
    on_the_broker "$@" </dev/null
done <"$here/topics.txt"
echo "All topics are there."
