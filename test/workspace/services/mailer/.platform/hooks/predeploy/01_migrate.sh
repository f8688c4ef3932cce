#!/bin/bash
set -eu
./migrate.sh
