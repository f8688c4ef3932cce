#!/bin/bash
set -eu
dnf install -y jq
