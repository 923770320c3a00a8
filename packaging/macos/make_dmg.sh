#!/bin/sh
# The signed and notarised disk image, of dist/Postil.app. Not run yet: there was no Mac to run it on. See packaging/RELEASING.md.
#   IDENTITY="Developer ID Application: …" PROFILE=postil sh packaging/macos/make_dmg.sh 0.1.0
# PROFILE is what `xcrun notarytool store-credentials` was told; without IDENTITY the image is neither signed nor notarised.
set -eu
version=$1
cd "$(dirname "$0")/../.."
app=dist/Postil.app
image=dist/postil-$version-macos-$(uname -m).dmg
if [ -n "${IDENTITY:-}" ]; then
    # From the inside out: --deep signs with the wrong entitlements.
    find "$app" -type f \( -name '*.so' -o -name '*.dylib' \) -exec \
        codesign --force --timestamp --options runtime --sign "$IDENTITY" {} +
    codesign --force --timestamp --options runtime --entitlements packaging/macos/entitlements.plist --sign "$IDENTITY" "$app"
    codesign --verify --strict "$app"
fi
folder=$(mktemp -d)
cp -R "$app" "$folder"
ln -s /Applications "$folder/Applications"
hdiutil create -ov -fs HFS+ -format ULMO -volname "Postil $version" -srcfolder "$folder" "$image"
rm -r "$folder"
if [ -n "${IDENTITY:-}" ]; then
    codesign --timestamp --sign "$IDENTITY" "$image"
    xcrun notarytool submit "$image" --keychain-profile "${PROFILE:-postil}" --wait
    xcrun stapler staple "$image"
fi
