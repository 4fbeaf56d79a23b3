# Stands in for the onboarding script that the Defender portal makes for each organization.
# Only stub Macs run it: they look for the name of the file that it would write.
#   /Library/Application Support/Microsoft/Defender/com.microsoft.wdav.atp.plist
ORGANIZATION = "00000000-0000-0000-0000-000000000000"
