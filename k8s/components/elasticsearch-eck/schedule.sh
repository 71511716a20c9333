#!/bin/sh
# Tells Elasticsearch where snapshots go and when to take them. Elasticsearch itself takes and expires them (SLM); this
# only says so again, so that a cluster that was made anew has its schedule within the hour.
set -eu
put() {
    curl --silent --show-error --fail-with-body --max-time 60 --retry 3 \
        --cacert /etc/elasticsearch/ca.crt --user "$ELASTICSEARCH_USERNAME:$ELASTICSEARCH_PASSWORD" \
        --header 'Content-Type: application/json' --request PUT --data-binary "@/schedule/$2" \
        "https://sijill-es-http:9200/$1"
    echo
}
put _snapshot/sijill repository.json
put _slm/policy/sijill policy.json
