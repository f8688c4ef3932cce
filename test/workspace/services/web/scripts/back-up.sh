#!/bin/bash
set -e
[ ! -d /srv/web-shop ] || tar -czf "/var/backups/web-shop-$DEPLOYMENT_ID.tar.gz" -C /srv web-shop
