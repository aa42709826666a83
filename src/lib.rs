//! trappe.
