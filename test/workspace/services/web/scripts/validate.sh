#!/bin/bash
curl --fail --silent --retry 10 --retry-connrefused http://localhost/health
