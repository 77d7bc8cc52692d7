#!/usr/bin/python3
"""A WebKitGTK window of a phone's width that WebDriver may drive; Debian's own MiniBrowser is never that narrow."""
import sys
import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2

context = WebKit2.WebContext.new_ephemeral()
context.set_automation_allowed(True)


def start(_, session):
    window = Gtk.Window()
    window.set_default_size(390, 844)
    view = WebKit2.WebView(web_context=context, is_controlled_by_automation=True)
    window.add(view)
    window.show_all()
    session.connect("create-web-view", lambda *_: view)
    info = WebKit2.ApplicationInfo()
    info.set_name("MiniBrowser")
    session.set_application_info(info)


context.connect("automation-started", start)
Gtk.main()
