#!/bin/bash
set -eu
cp target/*.jar .
