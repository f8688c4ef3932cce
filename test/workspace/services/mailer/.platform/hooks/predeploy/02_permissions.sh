#!/bin/bash
set -eu
chown -R webapp:webapp storage
