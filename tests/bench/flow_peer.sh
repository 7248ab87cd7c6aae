#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The peer of bench_flow: what an operator does without Bootbench, one curl and one mosquitto_sub.
# flow_peer.sh BOOTSTRAP_URL CA PRODUCT_KEY DEVICE_NAME USER_NAME PASSWORD CLIENT_ID: the CONNECT values are computed
# beforehand, so only the exchange is measured.
set -e
answer=$(curl -sS --http1.1 --cacert "$2" -H 'Accept: text/xml,text/javascript,text/html,application/json' \
    -H 'Content-Type: application/x-www-form-urlencoded;charset=utf-8' \
    --data "productKey=$3&deviceName=$4&clientId=$3.$4&resources=mqtt" "$1/auth/bootstrap")
host=${answer#*\"host\":\"}
host=${host%%\"*}
port=${answer#*\"port\":}
port=${port%%\}*}
# -E: leave as soon as the subscription is acknowledged, which is when the device is online and listening.
exec mosquitto_sub -h "$host" -p "$port" --cafile "$2" -V mqttv311 -u "$5" -P "$6" -i "$7" -k 1200 \
    -t "/sys/$3/$4/thing/bootstrap/notify" -E
