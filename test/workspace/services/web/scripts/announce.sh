#!/bin/bash
logger "$APPLICATION_NAME: $DEPLOYMENT_ID takes traffic in $DEPLOYMENT_GROUP_NAME"
