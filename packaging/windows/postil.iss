; The installer for Windows, by Inno Setup 6: iscc /DVersion=0.1.0 packaging\windows\postil.iss
; Not run yet: there was no Windows to run it on. See packaging/RELEASING.md.
#ifndef Version
  #define Version "0.1.0"
#endif

[Setup]
AppId={{6E0F2C55-7E0B-4C0B-9E0D-2B5F0B6B7C11}
AppName=Postil
AppVersion={#Version}
AppVerName=Postil {#Version}
DefaultDirName={autopf}\Postil
DefaultGroupName=Postil
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=postil-{#Version}-windows-x86_64
Compression=lzma2/max
SolidCompression=yes
UninstallDisplayIcon={app}\postil.exe
ChangesAssociations=yes
ChangesEnvironment=yes

[Languages]
Name: "english"; MessagesFile: "compiler:Default.isl"
Name: "german"; MessagesFile: "compiler:Languages\German.isl"

[Files]
Source: "..\..\dist\postil\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\Postil"; Filename: "{app}\postil.exe"

[Registry]
; "Open with" for the kinds it reads, without taking them from the program that has them.
Root: HKA; Subkey: "Software\Classes\Postil.Article"; ValueType: string; ValueData: "Article"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Postil.Article\shell\open\command"; ValueType: string; ValueData: """{app}\postil.exe"" ""%1"""
#define Kind(str Suffix) "Root: HKA; Subkey: ""Software\Classes\." + Suffix + "\OpenWithProgids""; ValueType: string; ValueName: ""Postil.Article""; ValueData: """"; Flags: uninsdeletevalue"
#emit Kind("txt")
#emit Kind("md")
#emit Kind("html")
#emit Kind("htm")
#emit Kind("pdf")
#emit Kind("epub")
#emit Kind("docx")
#emit Kind("odt")
#emit Kind("rtf")
#emit Kind("eml")
#emit Kind("postil")
; postil:article/… and postil:mark/…
Root: HKA; Subkey: "Software\Classes\postil"; ValueType: string; ValueData: "URL:Postil"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\postil"; ValueType: string; ValueName: "URL Protocol"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\postil\shell\open\command"; ValueType: string; ValueData: """{app}\postil.exe"" ""%1"""

[Run]
Filename: "{app}\postil.exe"; Description: "{cm:LaunchProgram,Postil}"; Flags: nowait postinstall skipifsilent
